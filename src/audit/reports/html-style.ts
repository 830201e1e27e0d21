/** The look of the report: paper and ink, quiet colours, one accent for what is wrong. Prints as it is read. */
export const htmlStyle = `
:root { color-scheme: light dark;
  --paper: #fbfaf7; --card: #fff; --ink: #1d2530; --quiet: #5c6672; --line: #e3e0d8; --accent: #0b6e5f;
  --error: #b3261e; --warning: #9a5b00; --note: #2b5c9e; --ok: #1d7a45; --soft: #f3f1ea;
  --unasked: #efece3; --yes: #dcf0e3; --no: #f8e1de; --partly: #fbeed0; --withdrawn: #f3dfee; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --card: #1c2229; --ink: #e9edf1; --quiet: #a3adb8;
  --line: #313a44; --accent: #5fd0bd; --error: #ff8a80; --warning: #f0b45c; --note: #8fb8f2; --ok: #74d49a; --soft: #232a32;
  --unasked: #262c33; --yes: #1d3527; --no: #3d2322; --partly: #3a301a; --withdrawn: #36243a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 "IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans", "Noto Naskh Arabic", "Segoe UI", Tahoma, system-ui, sans-serif; }
body:has(#read-ar:checked) { direction: rtl; line-height: 1.8; }
body:has(#read-en:checked) [lang=ar]:not(label), body:has(#read-ar:checked) [lang=en]:not(label) { display: none; }
main { max-inline-size: 1080px; margin-inline: auto; padding: 24px 20px 64px; }
.read { display: flex; justify-content: flex-end; gap: 4px; }
.read input { position: absolute; opacity: 0; }
.read label { padding: 4px 14px; border-radius: 20px; cursor: pointer; color: var(--quiet); }
.read input:checked + label { background: var(--ink); color: var(--paper); }
.read input:focus-visible + label { outline: 3px solid var(--accent); outline-offset: 2px; }
h1 { margin: 16px 0 4px; font-size: 34px; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 56px 0 12px; font-size: 24px; line-height: 1.3; }
h3 { margin: 0; font-size: 18px; line-height: 1.4; }
.address { font-size: 18px; color: var(--quiet); overflow-wrap: anywhere; }
.verdict { display: grid; grid-template-columns: 1fr repeat(3, 128px); gap: 14px; margin-block: 24px 12px; }
.verdict > * { padding: 18px 20px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
.verdict .word { display: flex; align-items: center; gap: 14px; font-size: 21px; font-weight: 600; line-height: 1.35; border-inline-start: 6px solid var(--ok); }
.verdict .word.bad { border-inline-start-color: var(--error); }
.verdict .word.some { border-inline-start-color: var(--warning); }
.number strong { display: block; font-size: 36px; line-height: 1.1; font-variant-numeric: tabular-nums; }
.number.error strong { color: var(--error); } .number.warning strong { color: var(--warning); } .number.note strong { color: var(--note); }
.number.zero strong { color: var(--quiet); font-weight: 400; }
.statement { color: var(--quiet); font-size: 14px; max-inline-size: 78ch; }
.finding { padding: 20px 22px; margin-block: 14px; border: 1px solid var(--line); border-inline-start: 6px solid; border-radius: 14px; background: var(--card); break-inside: avoid; }
.finding.error { border-inline-start-color: var(--error); } .finding.warning { border-inline-start-color: var(--warning); } .finding.note { border-inline-start-color: var(--note); }
.finding header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.chip { padding: 1px 10px; border-radius: 20px; font-size: 13px; background: var(--soft); color: var(--quiet); white-space: nowrap; }
.finding .level { font-weight: 600; font-size: 14px; } .error .level { color: var(--error); } .warning .level { color: var(--warning); } .note .level { color: var(--note); }
.finding p { margin: 8px 0; max-inline-size: 78ch; }
.message { font-size: 17px; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0 0; font-size: 14px; }
dl.facts dt { color: var(--quiet); } dl.facts dd { margin: 0; overflow-wrap: anywhere; min-inline-size: 0; }
pre { margin: 8px 0 0; padding: 12px 14px; border-radius: 10px; background: var(--soft); overflow-x: auto; font-size: 13.5px; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; text-align: left; }
code { font-family: "IBM Plex Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.92em; overflow-wrap: anywhere; }
details { margin-block-start: 10px; font-size: 15px; } summary { cursor: pointer; color: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 8px 0 18px; list-style: none; font-size: 14px; }
.legend svg { vertical-align: -4px; }
.pass { margin-block: 14px; padding: 16px 18px 12px; border: 1px solid var(--line); border-radius: 14px; background: var(--card); break-inside: avoid; }
.pass header { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: baseline; margin-block-end: 8px; }
.pass .status { margin-inline-start: auto; font-size: 14px; color: var(--ok); } .pass .status.incomplete, .pass .status.undriven { color: var(--warning); }
.strip { overflow-x: auto; direction: ltr; } .strip svg { display: block; max-inline-size: 100%; min-inline-size: 620px; block-size: auto; }
.band.unasked { fill: var(--unasked); } .band.yes { fill: var(--yes); } .band.no { fill: var(--no); } .band.partly { fill: var(--partly); } .band.withdrawn { fill: var(--withdrawn); }
.edge { stroke: var(--quiet); stroke-opacity: 0.45; } .lane { stroke: var(--line); }
svg text { fill: var(--ink); font-size: 13px; } svg .host { font-size: 13px; } svg .answer { font-weight: 600; } svg .began, svg .mark { fill: var(--quiet); font-size: 12px; }
.dot.own { fill: var(--quiet); fill-opacity: 0.55; } .dot.allowed { fill: var(--ok); } .dot.refused { fill: var(--error); } .dot.unclear { fill: var(--warning); } .dot.held { fill: none; stroke: var(--quiet); stroke-width: 2; }
.shots { display: flex; flex-wrap: wrap; gap: 12px; margin-block: 8px; } .shots img { inline-size: 300px; max-inline-size: 100%; block-size: auto; border: 1px solid var(--line); border-radius: 8px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 14px; background: var(--card); }
table { border-collapse: collapse; inline-size: 100%; font-size: 14px; } th, td { padding: 8px 14px; text-align: start; border-block-end: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child > * { border-block-end: 0; } thead th { color: var(--quiet); font-weight: 500; white-space: nowrap; } td { overflow-wrap: anywhere; }
.small { font-size: 14px; color: var(--quiet); margin: 4px 0; }
@media (max-width: 720px) { .verdict { grid-template-columns: repeat(3, 1fr); } .verdict .word { grid-column: 1 / -1; } h1 { font-size: 27px; } }
@media print { :root { color-scheme: light; } body { font-size: 11pt; background: #fff; } main { padding: 0; max-inline-size: none; } .read { display: none; } .strip svg { min-inline-size: 0; }
  details::details-content { content-visibility: visible; } h2 { break-after: avoid; } * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
