/** A plain look of our own: readable, without anybody's brand. Class names start with `pd-` and mean nothing to a reader. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0; font: 14px/1.45 system-ui, sans-serif; color: #1d2430; background: #eef0f3; }
.pd-shell { display: grid; grid-template: 44px 1fr / 212px minmax(0, 1fr); min-height: 100vh; }
.pd-top { grid-column: 1 / -1; padding: 0 16px; line-height: 44px; font-weight: 600; color: #fff; background: #2f3b4c; }
.pd-nav { padding: 16px 12px; background: #f7f8fa; border-right: 1px solid #d8dce2; }
.pd-navtitle { margin: 0 0 8px; font-size: 12px; font-weight: 600; color: #5b6470; }
.pd-links { list-style: none; margin: 0; padding: 0; }
.pd-link { display: block; padding: 6px 8px; border-radius: 4px; color: #1d2430; text-decoration: none; }
.pd-link:hover { background: #e6e9ee; }
.pd-link[aria-current] { background: #dde4ee; font-weight: 600; }
.pd-stagearea { padding: 12px 16px 32px; min-width: 0; }
.pd-commands { display: flex; flex-wrap: wrap; gap: 4px; list-style: none; margin: 0 0 8px; padding: 4px; background: #fff; border-radius: 6px; }
.pd-command, .pd-button { font: inherit; padding: 4px 10px; border: 1px solid transparent; border-radius: 4px; background: none; color: inherit; cursor: pointer; }
.pd-command:hover:enabled, .pd-button:hover { background: #eef1f5; }
.pd-command:disabled { color: #8a919c; cursor: default; }
.pd-button { border-color: #8a919c; background: #fff; }
.pd-icon { font: inherit; min-width: 28px; height: 28px; border: 1px solid #c6ccd5; border-radius: 4px; background: #fff; cursor: pointer; }
.pd-formheader, .pd-process, .pd-tabs, .pd-skeleton { background: #fff; border-radius: 6px; padding: 12px 16px; margin-bottom: 8px; }
.pd-headerrow { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 12px 24px; }
.pd-title { margin: 0; font-size: 20px; font-weight: 600; }
.pd-saved { font-size: 14px; font-weight: 400; color: #5b6470; }
.pd-entity { font-size: 12px; color: #5b6470; }
.pd-headerright { display: flex; gap: 16px; align-items: start; }
.pd-headerlist { display: flex; flex-wrap: wrap; gap: 8px 24px; }
.pd-headeritem { display: block; min-width: 96px; }
.pd-headeritem > :first-child { font-weight: 600; cursor: pointer; }
.pd-headeritem > :nth-child(2) { font-size: 12px; color: #5b6470; }
.pd-flyoutplace { position: relative; }
.pd-flyout { position: absolute; z-index: 5; right: 0; width: 320px; padding: 12px; background: #fff; border: 1px solid #c6ccd5; border-radius: 6px; box-shadow: 0 8px 24px rgb(29 36 48 / 18%); }
.pd-stageflyout { position: absolute; left: 260px; right: auto; top: 250px; }
.pd-flyouthead { display: flex; gap: 8px; align-items: center; font-weight: 600; margin-bottom: 8px; }
.pd-flyoutfooter { margin-top: 12px; }
.pd-stages { display: flex; list-style: none; margin: 0; padding: 0; }
.pd-stage { flex: 1; min-width: 0; border-top: 2px solid #c6ccd5; }
.pd-stage.pd-active { border-top-color: #3d6fb4; }
.pd-stagebutton { width: 100%; padding: 8px 4px; border: 0; background: none; font: inherit; text-align: left; cursor: pointer; }
.pd-dot { width: 10px; height: 10px; margin: -14px 0 6px; border: 2px solid #8a919c; border-radius: 50%; background: #fff; }
.pd-active .pd-dot { border-color: #3d6fb4; background: #3d6fb4; }
.pd-active .pd-stagename { font-weight: 600; }
.pd-stagestatus { display: block; font-size: 12px; color: #5b6470; }
.pd-tablist { display: flex; gap: 16px; list-style: none; margin: 0 0 12px; padding: 0; border-bottom: 1px solid #d8dce2; }
.pd-tab { padding: 6px 2px; cursor: pointer; }
.pd-tab[aria-selected=true] { font-weight: 600; box-shadow: inset 0 -2px #3d6fb4; }
.pd-panel { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 12px; }
.pd-section, .pd-quick { padding: 12px; border: 1px solid #e3e6eb; border-radius: 6px; min-width: 0; }
.pd-sectiontitle, .pd-gridtitle { margin: 0 0 8px; font-size: 14px; font-weight: 600; }
.pd-gridtitle { margin-top: 8px; font-size: 13px; }
.pd-field { display: grid; grid-template-columns: minmax(120px, 42%) minmax(0, 1fr); gap: 8px; padding: 4px 0; }
.pd-labelline { display: flex; flex-wrap: wrap; gap: 0 4px; color: #5b6470; padding-top: 4px; min-width: 0; overflow-wrap: anywhere; hyphens: auto; }
.pd-required { color: #a5352a; }
.pd-lock { position: relative; width: 8px; height: 6px; margin-top: 9px; border-radius: 1px; background: #8a919c; }
.pd-lock::before { content: ''; position: absolute; left: 1px; bottom: 5px; width: 4px; height: 4px; border: 1px solid #8a919c; border-bottom: 0; border-radius: 3px 3px 0 0; }
.pd-input { box-sizing: border-box; width: 100%; font: inherit; color: inherit; padding: 3px 6px; border: 1px solid transparent; border-bottom-color: #d8dce2; border-radius: 4px; background: #fbfbfc; text-align: left; resize: vertical; }
.pd-input:focus { border-color: #3d6fb4; background: #fff; }
.pd-datetime { display: flex; gap: 4px; }
.pd-tags { list-style: none; margin: 0; padding: 0; }
/* Signs drawn by style are no text of the page. */
.pd-tagdelete { border: 0; background: none; color: #5b6470; cursor: pointer; }
.pd-tagdelete::before { content: '×'; }
.pd-tag { display: inline-block; padding: 3px 6px; color: #2a5596; cursor: pointer; }
.pd-error { grid-column: 2; color: #a5352a; font-size: 12px; }
.pd-gridrow { display: flex; gap: 12px; padding: 3px 0; border-bottom: 1px solid #eef0f3; }
.ag-center-cols-container > .pd-gridrow, .pd-gridhead { width: 100%; }
.pd-gridrow > * { flex: 1; min-width: 0; }
.pd-gridhead, .pd-none { color: #5b6470; font-size: 12px; }
.pd-gridbody { display: flex; }
.pd-gridpinned-left { flex: 0 0 220px; }
.pd-gridcenter { flex: 1; min-width: 0; }
.pd-gridrow.ag-row { height: 28px; align-items: center; white-space: nowrap; overflow: hidden; }
.pd-gridlink { color: #2a5596; }
.pd-gridsum { font-weight: 600; }
.pd-sidepane { grid-column: 1 / -1; margin: 0 16px 24px; max-width: 420px; border-top: 3px solid #3d6fb4; }
.pd-notice { list-style: none; margin: 0 0 8px; padding: 8px 12px; background: #fdf6e3; border-radius: 6px; }
.pd-note { padding: 6px 8px; background: #f7f8fa; border-radius: 4px; }
.pd-skeleton { display: grid; gap: 10px; }
.pd-bone { height: 14px; border-radius: 4px; background: #e6e9ee; }
.pd-dialog { position: fixed; inset: 96px 20%; z-index: 9; padding: 20px; background: #fff; border-radius: 8px; box-shadow: 0 12px 40px rgb(29 36 48 / 30%); overflow: auto; }
[hidden] { display: none !important; }
`;
