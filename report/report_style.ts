/** Style of a written report: readable on a screen, and on paper with tables that repeat their heads. */
export const reportStyle = `:root { color-scheme: light; --good: #1a6b3c; --close: #7a5a00; --bad: #a3201d; --open: #555; --line: #c9ccd1; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; color: #16191d; background: #fff; line-height: 1.6;
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
  "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 0.25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.2rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 0.4rem; }
header p { margin: 0; color: #444; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; font-weight: 600; padding: 0.3rem 0; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
thead th { background: #f1f3f5; }
tbody th { min-width: 11em; font-weight: 400; }
td:not(.number) { min-width: 4.2em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
:lang(zh) :is(thead th, td.good, td.close, td.bad, td.open) { white-space: nowrap; }
.good { color: var(--good); }
.close { color: var(--close); }
.bad { color: var(--bad); }
.open { color: var(--open); }
ul { padding-left: 1.25rem; }
li { margin: 0.25rem 0; }
.quotes { font-size: 0.85rem; }
.quotes q { quotes: none; background: #f6f7f8; padding: 0 0.25rem; }
cite { font-style: normal; color: #444; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: 0.8rem; color: #444; }
footer div { display: flex; gap: 0.5rem; }
footer dt { min-width: 6rem; }
footer dd { margin: 0; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  th, td { padding: 0.2rem 0.35rem; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .table { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
`;
