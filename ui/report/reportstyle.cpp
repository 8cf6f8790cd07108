#include "ui/report/reportstyle.h"

namespace hilera {

QByteArray reportStyle()
{
    return R"(:root { color-scheme: light dark; --text: #161c26; --muted: #5a6678; --line: #dde2e9; --ground: #fff;
  --accent: #0b5cc4; --failure: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #eaedf1; --muted: #9fa9b7; --line: #333943; --ground: #14171c; --accent: #5aa9f8; --failure: #ff8a80; }
}
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 "DejaVu Sans", Verdana, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.35rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p { margin: .5rem 0; max-width: 44rem; }
header p, footer, caption, figcaption, .more { color: var(--muted); }
a { color: var(--accent); }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; background: #fff; border: 1px solid #dde2e9;
  box-sizing: border-box; }
caption, figcaption { text-align: left; font-size: .875rem; padding: .35rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
table.pairs { width: auto; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.25rem .3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { font-weight: 600; }
table.pairs th { font-weight: normal; color: var(--muted); white-space: nowrap; }
table.runs th[scope=row] { white-space: nowrap; }
small { font-weight: normal; color: var(--muted); }
.number { white-space: nowrap; }
.problem { color: var(--failure); }
.wide { overflow-x: auto; }
table.pairs, tr { break-inside: avoid; }
caption, thead, tbody tr:first-child { break-before: avoid; break-after: avoid; }
footer { margin-top: 2rem; font-size: .875rem; }
@page { margin: 15mm; }
@media print {
  html { font-size: 12px; }
  :root { --text: #000; --muted: #444; --line: #bbb; --ground: #fff; --accent: #000; --failure: #9b120b; }
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35; }
  figure svg { max-height: 225mm; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  th, td { padding-top: .1rem; padding-bottom: .1rem; }
  section.run { break-before: page; }
}
)";
}

} // namespace hilera
