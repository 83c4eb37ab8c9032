/** The look of the page, light or dark as the system is. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d6d9dd, #44484e); --soft: light-dark(#f4f5f7, #25282c); --text: light-dark(#1b1d20, #e8eaed);
  --faint: light-dark(#5a6068, #a9b0b8); --page: light-dark(#ffffff, #1b1d20); --chosen: light-dark(#dcebfb, #1d3a57);
  --s0: light-dark(#b3202c, #ff8a92); --s1: light-dark(#8a5a00, #f0bd5a); --s2: light-dark(#1c5fa8, #82b7f2);
  --s3: light-dark(#5a6068, #a9b0b8); --s4: light-dark(#7a2ea0, #d6a2f0); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 110rem; padding: 1rem 1.5rem; font: 14px/1.5 system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
  color: var(--text); background: var(--page); }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 0 0 .4rem; }
#summary { margin: .2rem 0 1rem; color: var(--faint); }
#charts { display: grid; grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; margin-bottom: 1rem; }
#charts section { border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; min-width: 0; }
svg { display: block; max-width: 100%; height: auto; }
svg text { fill: var(--text); font-size: 12px; }
svg .count { fill: var(--faint); }
svg .bar { fill: var(--s2); }
svg .s0 { fill: var(--s0); } svg .s1 { fill: var(--s1); } svg .s2 { fill: var(--s2); } svg .s3 { fill: var(--s3); } svg .s4 { fill: var(--s4); }
svg g[role=button] { cursor: pointer; }
svg g[role=button]:hover .hit, svg g[role=button]:focus .hit { fill: var(--chosen); }
svg .hit { fill: transparent; }
svg g[aria-pressed=true] text { font-weight: 700; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-bottom: .6rem; }
#filters label { display: grid; gap: .1rem; font-size: 12px; color: var(--faint); }
select, input, button { font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--line); border-radius: 4px; padding: .25rem .5rem; min-width: 8rem; max-width: 22rem; }
button { cursor: pointer; min-width: 0; }
#shown { margin-left: auto; color: var(--faint); }
#below { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 1rem; }
.row { display: grid; grid-template-columns: 4.5rem 14rem 7rem 12rem 12rem minmax(10rem, 1fr); gap: 0 .6rem; padding: 0 .6rem; height: 44px; align-items: center; }
.head { height: auto; padding: .3rem .6rem; font-weight: 600; background: var(--soft); border: 1px solid var(--line); border-bottom: 0; border-radius: 6px 6px 0 0; }
#list { height: max(24rem, calc(100vh - 12rem)); overflow-y: auto; border: 1px solid var(--line); border-radius: 0 0 6px 6px; position: relative; }
#space { position: relative; overflow: hidden; }
#space .row { position: absolute; left: 0; right: 0; border-bottom: 1px solid var(--line); cursor: pointer; }
#space .row:hover { background: var(--soft); }
#space .row[aria-selected=true] { background: var(--chosen); }
.row > * { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-height: 1.35; overflow-wrap: anywhere; }
.state { font-weight: 600; }
.state.s0 { color: var(--s0); } .state.s1 { color: var(--s1); } .state.s2 { color: var(--s2); } .state.s3 { color: var(--s3); } .state.s4 { color: var(--s4); }
#details { border: 1px solid var(--line); border-radius: 6px; padding: .8rem; align-self: start; overflow-wrap: anywhere; white-space: pre-wrap; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
#details dt { color: var(--faint); font-size: 12px; margin-top: .5rem; }
#details dd { margin: 0; }
#none { padding: 1rem; color: var(--faint); }
:focus-visible { outline: 2px solid var(--s2); outline-offset: 1px; }
@media (max-width: 70rem) {
  #charts { grid-template-columns: 1fr; }
  #below { grid-template-columns: minmax(0, 1fr); }
  .row { grid-template-columns: 4rem 8rem 5rem 0 8rem minmax(8rem, 1fr); }
}
`;
