// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay::transfer {

/// The exported page's own style: the reader's system font and scheme, the panes' twelve hues, narrow windows and paper. It names no
/// address, and the page's policy forbids to load any.
inline constexpr const char *pageStyle = R"css(
:root{color-scheme:light dark;--window:#f5f5f3;--surface:#fff;--raised:#fafaf8;--text:#1b1c1e;--quiet:#5a5e64;--line:#dfdfdb;--bad:#b3261e;--link:#2b59c3;
--h0:#2434b4;--h1:#753315;--h2:#137655;--h3:#904b94;--h4:#b07d23;--h5:#1092ca;--h6:#d5508d;--h7:#4e6a0e;--h8:#09897a;--h9:#ce314d;--h10:#8351d4;--h11:#46494d}
@media(prefers-color-scheme:dark){:root{--window:#17181a;--surface:#1d1f22;--raised:#26282c;--text:#e6e7e9;--quiet:#a3a8af;--line:#33363b;--bad:#ff8a80;--link:#8aabff;
--h0:#6886ec;--h1:#d66f2f;--h2:#a5e5c2;--h3:#a979ac;--h4:#ebce61;--h5:#64c6e0;--h6:#ca8ead;--h7:#b0b636;--h8:#5ae9f7;--h9:#eba3a7;--h10:#a19ffc;--h11:#84917b}}
*{box-sizing:border-box}
body{margin:0;background:var(--window);color:var(--text);font:15px/1.55 system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1680px;margin:0 auto;padding:24px 16px}
section+section{margin-top:48px;border-top:1px solid var(--line);padding-top:24px}
h1{font-size:1.4em;margin:0 0 4px}h2{font-size:1.15em;margin:24px 0 8px}h3{font-size:1em;margin:0}h4,h5,h6{font-size:1em;margin:16px 0 8px}
.facts{color:var(--quiet);font-size:.85em;margin:2px 0 12px}.bad{color:var(--bad)}
.prompt{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:12px 16px;white-space:pre-wrap;overflow-wrap:anywhere;max-height:24em;overflow:auto}
.panes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:16px;margin-top:16px;align-items:start}
article{background:var(--surface);border:1px solid var(--line);border-top:3px solid var(--hue);border-radius:6px;padding:12px 16px;overflow-wrap:anywhere;min-width:0}
details{color:var(--quiet);margin:8px 0}summary{cursor:pointer}details p{white-space:pre-wrap}
pre{background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:8px 12px;overflow:auto;overflow-wrap:normal}
code{font:.92em ui-monospace,monospace}p code,li code,td code{background:var(--raised);border-radius:4px;padding:0 4px}
.wide{overflow:auto}table{border-collapse:collapse}th,td{border-bottom:1px solid var(--line);padding:4px 12px 4px 0;text-align:start;vertical-align:top}
.c{text-align:center}.r{text-align:end}
blockquote{margin:8px 0;padding-inline-start:12px;border-inline-start:3px solid var(--line);color:var(--quiet)}
a{color:var(--link)}img{max-width:100%;border-radius:6px}hr{border:0;border-top:1px solid var(--line)}
@media print{body{background:#fff}.prompt{max-height:none}article{break-inside:auto}}
)css";

} // namespace assay::transfer
