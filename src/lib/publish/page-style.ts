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
body { margin: 0; font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
main { box-sizing: border-box; max-width: 80rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem); }
main > h1 { margin: 0 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.25rem); line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
kernel-walk { display: block; }
kernel-walk > article { max-width: 65ch; margin-inline: auto; overflow-wrap: anywhere; }
kernel-walk h1, kernel-walk h2, kernel-walk h3 { line-height: 1.25; }
kernel-walk blockquote { margin: 1.25rem 0; padding-left: 1rem; border-left: 1px solid ${both('hairline')}; }
kernel-walk img { display: block; max-width: 100%; height: auto; }
.report { margin: 1rem 0 0; color: ${both('muted')}; }
.report:empty { display: none; }
@media print { main { padding: 0; } }
`;
