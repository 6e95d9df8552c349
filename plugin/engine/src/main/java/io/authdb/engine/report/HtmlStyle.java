package io.authdb.engine.report;

/** How the page looks. */
final class HtmlStyle {

    static final String CSS = """
            :root {
              --page: #f6f7f9; --card: #ffffff; --ink: #1d2430; --quiet: #5d6878; --line: #dfe3e9; --code: #f3f5f8;
              --good: #1a7f4b; --bad: #c62f2f; --odd: #9a6700; --wall: #7a3fb0;
              --good-wash: #e4f5ec; --bad-wash: #fdeaea; --odd-wash: #fdf3d7; --wall-wash: #f1e8fa; --note-wash: #edf1f6;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --page: #12161c; --card: #1a2029; --ink: #e4e8ee; --quiet: #98a3b3; --line: #2d3642; --code: #141a22;
                --good: #55c98c; --bad: #ff8078; --odd: #e0b04a; --wall: #c79af0;
                --good-wash: #17332a; --bad-wash: #3d1f22; --odd-wash: #362d17; --wall-wash: #2f2340; --note-wash: #222b37;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0; background: var(--page); color: var(--ink);
              font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
            }
            main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
            header { border-left: .4rem solid var(--good); padding: .1rem 0 .1rem 1.1rem; }
            header.failed { border-color: var(--bad); }
            .brand { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
            h1 { margin: .1rem 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; }
            .passed .mark { color: var(--good); }
            .failed .mark { color: var(--bad); }
            .where { margin: .2rem 0 0; color: var(--quiet); }
            h2 { margin: 2.4rem 0 .8rem; font-size: 1.15rem; }
            h3 { margin: 1.2rem 0 .4rem; font-size: .95rem; }
            .figures { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.4rem 0 0; padding: 0; list-style: none; }
            .figures li { padding: .25rem .8rem; border-radius: 1rem; font-size: .9rem; }
            .good { background: var(--good-wash); color: var(--good); }
            .bad { background: var(--bad-wash); color: var(--bad); }
            .odd { background: var(--odd-wash); color: var(--odd); }
            .wall { background: var(--wall-wash); color: var(--wall); }
            .chain { margin: 0; padding: 0; list-style: none; }
            .chain > li { position: relative; padding: 0 0 .6rem 2rem; }
            .chain > li::before {
              content: ""; position: absolute; left: .55rem; top: 0; bottom: 0; width: 2px; background: var(--line);
            }
            .chain > li::after {
              content: ""; position: absolute; left: .2rem; top: 1rem; width: .8rem; height: .8rem; border-radius: 50%;
              background: var(--quiet); border: 2px solid var(--page);
            }
            .chain > li.proven::after { background: var(--good); }
            .chain > li.failed::after { background: var(--bad); }
            .chain > li.accepted::after { background: var(--odd); }
            .chain > li.end { color: var(--quiet); font-size: .85rem; padding-bottom: .8rem; }
            .chain > li.end::after { top: .35rem; background: var(--page); border-color: var(--line); }
            .chain > li.end:first-child::before { top: .5rem; }
            .chain > li.end:last-child::before { bottom: auto; height: .5rem; }
            details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
            .failed > details { border-color: var(--bad); }
            summary {
              display: grid; grid-template-columns: .7rem auto 1fr auto 5.5rem 4.5rem; gap: .8rem; align-items: center;
              padding: .6rem .9rem; cursor: pointer; list-style: none;
            }
            summary::-webkit-details-marker { display: none; }
            summary::before { content: "\\25B8"; color: var(--quiet); }
            details[open] > summary::before { content: "\\25BE"; }
            summary:hover .title, summary:focus-visible .title { text-decoration: underline; }
            .id { font-weight: 700; font-variant-numeric: tabular-nums; }
            .title { overflow-wrap: anywhere; }
            .title small { display: block; color: var(--quiet); font-size: .82rem; line-height: 1.35; }
            .badge { padding: .05rem .6rem; border-radius: 1rem; font-size: .82rem; white-space: nowrap; }
            .badge.yes { background: var(--good-wash); color: var(--good); }
            .badge.but { background: var(--odd-wash); color: var(--odd); }
            .badge.claim { background: var(--note-wash); color: var(--quiet); }
            .badge.no { background: var(--wall-wash); color: var(--wall); font-weight: 700; }
            .state, .took { color: var(--quiet); font-size: .85rem; text-align: right; white-space: nowrap; }
            .failed .state { color: var(--bad); font-weight: 700; }
            .proven .state { color: var(--good); }
            .accepted .state { color: var(--odd); }
            .body { padding: .2rem .9rem .9rem; border-top: 1px solid var(--line); }
            .chain > li.barrier { color: var(--wall); font-size: .82rem; text-align: center; padding-bottom: .5rem; }
            .chain > li.barrier::after {
              left: 0; right: 0; top: auto; bottom: .35rem; width: auto; height: 0; border: 0; border-radius: 0;
              border-top: 3px double var(--wall); background: none;
            }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .7rem 0; font-size: .92rem; }
            dt { color: var(--quiet); }
            dd { margin: 0; overflow-wrap: anywhere; }
            .note { margin: .6rem 0; padding: .55rem .8rem; border-left: .25rem solid var(--quiet); background: var(--note-wash); }
            .note p { margin: 0; overflow-wrap: anywhere; }
            .note.failure { border-color: var(--bad); background: var(--bad-wash); }
            .note.failure b { color: var(--bad); }
            .note.warning { border-color: var(--odd); background: var(--odd-wash); }
            .note.warning b { color: var(--odd); }
            .note pre { background: none; border: 0; padding: .3rem 0 0; margin: 0; }
            .note .reason { margin-top: .3rem; font-style: italic; }
            pre {
              margin: 0 0 .5rem; padding: .55rem .8rem; background: var(--code); border: 1px solid var(--line);
              border-radius: .35rem; font: .82rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
              white-space: pre-wrap; overflow-wrap: anywhere;
            }
            pre.sql:has(+ .locks) { margin-bottom: 0; border-radius: .35rem .35rem 0 0; }
            .locks {
              display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: 0 0 .5rem; padding: .2rem .8rem; list-style: none;
              color: var(--quiet); font-size: .8rem; border: 1px solid var(--line); border-top: 0;
              border-radius: 0 0 .35rem .35rem;
            }
            .locks .blocks { color: var(--odd); }
            .bind { color: var(--quiet); }
            .sum, .quiet { color: var(--quiet); font-size: .82rem; font-weight: 400; }
            a { color: inherit; }
            @media (max-width: 40rem) {
              summary { grid-template-columns: .7rem auto 1fr auto; row-gap: .3rem; }
              .badge { grid-column: 2 / 4; grid-row: 2; justify-self: start; }
              .state { grid-column: 4; grid-row: 1; }
              .took { display: none; }
            }
            @media print {
              html { font-size: 11px; }
              body { background: none; }
              main { padding: 0; max-width: none; }
              summary, pre, .note { break-inside: avoid; }
              details::details-content { content-visibility: visible; block-size: auto; display: block; }
            }
            """;

    private HtmlStyle() {}
}
