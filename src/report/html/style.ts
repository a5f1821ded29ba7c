/**
 * The look of the report: one typeface, one accent, readable on paper and in grey. `mso-number-format` tells a
 * spreadsheet that opens the page to take every cell as text, so that a name that begins with `=` stays a name.
 */
export const STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --quiet: #595959; --line: #d6d6d6; --accent: #0f6b54; --error: #a4262c; --warning: #8a5300; --note: #005a9e; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; color: var(--ink); margin: 0 auto; padding: 32px 24px 48px; max-width: 1080px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 18px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--accent); break-after: avoid; }
h3 { font-size: 15px; margin: 0; overflow-wrap: anywhere; }
p { margin: 4px 0; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 6px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); mso-number-format: "\\@"; overflow-wrap: anywhere; }
thead th { font-size: 13px; color: var(--quiet); vertical-align: bottom; border-bottom: 2px solid var(--ink); }
thead { display: table-header-group; }
tfoot td, tfoot th { font-weight: 600; border-top: 2px solid var(--ink); border-bottom: 0; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.counts { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; margin: 12px 0 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: 4px; padding: 2px 10px; }
article { border: 1px solid var(--line); border-left: 4px solid var(--quiet); border-radius: 4px; padding: 10px 14px; margin: 10px 0; break-inside: avoid; }
article.error { border-left-color: var(--error); } article.warning { border-left-color: var(--warning); } article.note { border-left-color: var(--note); }
.tag { font-weight: 600; } .error .tag { color: var(--error); } .warning .tag { color: var(--warning); } .note .tag { color: var(--note); }
.changes { margin: 8px 0 4px; } .changes td { border-bottom: 0; padding: 2px 16px 2px 0; } .changes { width: auto; }
.after { font-weight: 600; }
.clean { color: var(--accent); font-weight: 600; }
footer { margin-top: 40px; font-size: 13px; color: var(--quiet); }
@page { size: letter; margin: 16mm 14mm; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } .scroll { overflow: visible; } th, td { padding: 3px 6px; } }
`;

/** SHA-256 of the style, by which the page's own policy lets it through and nothing else. A test recomputes it. */
export const STYLE_HASH = 'sha256-BYRPSTldOtOAJTXsku71zNXpXWcOggHHh03Rkt78jeQ=';
