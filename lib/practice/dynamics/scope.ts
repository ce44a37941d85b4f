/** A part of the page that redraws itself when the model changes, until it is dropped. */
export interface Scope {
  /** Runs the drawing now and at each change. */
  bind(draw: () => void): void;
  /** A part inside this one that can be dropped earlier (a flyout, a pane). */
  child(): Scope;
  redraw(): void;
  drop(): void;
}

/** A new part without drawings. */
export function createScope(): Scope {
  const drawings = new Set<() => void>();
  const children = new Set<Scope>();
  return {
    bind(draw) {
      drawings.add(draw);
      draw();
    },
    child() {
      const made = createScope();
      children.add(made);
      return {
        ...made,
        drop() {
          children.delete(made);
          made.drop();
        },
      };
    },
    redraw() {
      for (const draw of drawings) draw();
      for (const child of children) child.redraw();
    },
    drop() {
      drawings.clear();
      for (const child of children) child.drop();
      children.clear();
    },
  };
}
