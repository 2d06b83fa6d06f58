import { themes } from '$lib/figure';

const { light, dark, projector } = themes;
const both = (name: 'paper' | 'ink' | 'muted' | 'hairline') =>
	`light-dark(${light[name]},${dark[name]})`;

/**
 * The one style sheet of a page that stands by itself. The player brings its own; this is for the
 * page around it, and for what is read where nothing runs.
 */
export const pageStyle = `
:root { color-scheme: light dark; background: ${both('paper')}; color: ${both('ink')}; }
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
:root[data-theme='projector'] { color-scheme: light; background: ${projector.paper}; color: ${projector.ink}; font-size: 160%; }
body { margin: 0; font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { box-sizing: border-box; max-width: 80rem; margin-inline: auto; padding: clamp(0.5rem, 3vw, 2.5rem); }
main > h1, kernel-walk > *, .report { margin-inline: 0.75rem; }
h1 { margin-block: 0.5rem; font-size: clamp(2rem, 4vw, 2.75rem); letter-spacing: -0.02em; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
kernel-walk, kernel-walk > picture { display: block; }
kernel-walk > article { max-width: 42rem; overflow-wrap: anywhere; }
kernel-walk h2 { margin-block: 2.5rem 0.75rem; }
kernel-walk .aim { margin-block: 0 0.75rem; font-size: 1.1875rem; line-height: 1.5; color: ${both('muted')}; }
kernel-walk .task { padding-left: 0.875rem; border-left: 3px solid; }
kernel-walk blockquote { margin: 1.25rem 0; padding-left: 1rem; border-left: 1px solid ${both('hairline')}; }
kernel-walk img { display: block; max-width: 100%; height: auto; }
.report { margin-block: 1rem 0; color: ${both('muted')}; }
.report:empty { display: none; }
@media print { main { padding: 0; } }
`;
