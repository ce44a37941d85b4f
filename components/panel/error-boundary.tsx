import { Component, type ErrorInfo, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** What is shown instead; `again` draws the children anew. */
  fallback: (again: () => void) => ReactNode;
  onError: (error: unknown) => void;
  /** When this changes, the children get another chance by themselves: another deal may draw well. */
  resetOn: unknown;
}

/** Keeps an error while drawing from blanking the panel. A class, because React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean; on: unknown }> {
  override state = { failed: false, on: this.props.resetOn };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { failed: boolean; on: unknown }): { failed: boolean; on: unknown } | null {
    return props.resetOn === state.on ? null : { failed: false, on: props.resetOn };
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
