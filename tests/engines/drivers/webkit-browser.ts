import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import {
	Builder,
	By,
	Capabilities,
	Key,
	Origin,
	type Actions,
	type WebDriver
} from 'selenium-webdriver';
import type { WebKitPrograms } from '../../../scripts/engines/find.mjs';
import { startDisplay } from './display';
import { heard } from './listen';
import { pretendPaper, pretendScreen } from './paper';
import { LAPTOP, type Browser, type Frame, type Point, type Size, type Tab } from './tab';

/** How long a frame that has just been asked for may take to be there, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Starts WebKitGTK's MiniBrowser under its driver, on a screen that nobody sees. The driver tells
 * nothing of the console: the pages that are opened are to listen for themselves (`listen`).
 */
export async function startWebKit(programs: WebKitPrograms): Promise<Browser> {
	const display = await startDisplay(programs.screen);
	const port = await freePort();
	const server = spawn(programs.driver, [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: display.name,
			GDK_BACKEND: 'x11',
			LIBGL_ALWAYS_SOFTWARE: '1',
			// The sandbox cannot be set up by root.
			...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' })
		}
	});
	await answering(server, port);
	const driver = await new Builder()
		.usingServer(`http://127.0.0.1:${port}`)
		.withCapabilities(
			new Capabilities({
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': {
					binary: programs.browser,
					args: ['--automation', '--javascript-can-open-windows-automatically=true']
				}
			})
		)
		.build();
	const windows = new Windows(driver, await driver.getWindowHandle());
	return {
		async open(size = LAPTOP) {
			return webKitTab(driver, windows, await windows.open(size));
		},
		async close() {
			await driver.quit();
			server.kill();
			display.stop();
		}
	};
}

/** The driver looks at one window at a time. */
class Windows {
	readonly #driver: WebDriver;
	readonly #main: string;
	#current: string;

	/** @param main the window that is there from the start, and looked at */
	constructor(driver: WebDriver, main: string) {
		this.#driver = driver;
		this.#main = main;
		this.#current = main;
	}

	async look(at: string): Promise<void> {
		if (this.#current === at) return;
		await this.#driver.switchTo().window(at);
		this.#current = at;
	}

	/** Opens a window without bars: the one with bars is never narrower than they are. */
	async open({ width, height }: Size): Promise<string> {
		await this.look(this.#main);
		const before = await this.#driver.getAllWindowHandles();
		const features = `popup,width=${width},height=${height}`;
		await this.#driver.executeScript(
			`window.open('about:blank', '_blank', ${JSON.stringify(features)})`
		);
		return until(async () =>
			(await this.#driver.getAllWindowHandles()).find((each) => !before.includes(each))
		);
	}

	async close(window: string): Promise<void> {
		await this.look(window);
		await this.#driver.close();
		await this.#driver.switchTo().window(this.#main);
		this.#current = this.#main;
	}
}

function webKitTab(driver: WebDriver, windows: Windows, window: string): Tab {
	const here = async <T>(work: () => Promise<T>): Promise<T> => {
		await windows.look(window);
		return work();
	};
	const evaluate: Frame['evaluate'] = (work, ...args) =>
		here(() => evaluateIn(driver, work, ...args));
	const act = (add: (actions: Actions) => Actions) => here(() => add(driver.actions()).perform());
	const at = ({ x, y }: Point) => ({
		x: Math.round(x),
		y: Math.round(y),
		origin: Origin.VIEWPORT,
		duration: 0
	});
	const inFrame = async <T>(selector: string, work: () => Promise<T>): Promise<T> => {
		const element = await until(() => driver.findElement(By.css(selector)).catch(() => null));
		await driver.switchTo().frame(element);
		return work().finally(() => driver.switchTo().defaultContent());
	};
	return {
		evaluate,
		goto: (address) => here(() => driver.get(address)),
		press: (key) => act((actions) => actions.sendKeys(keyCode(key))),
		type: (text) => act((actions) => actions.sendKeys(text)),
		click: (point) => act((actions) => actions.move(at(point)).press().release()),
		drag: (from, to) =>
			act((actions) =>
				actions
					.move(at(from))
					.press()
					.move(at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
					.move(at(to))
					.release()
			),
		frame: async (selector) => ({
			evaluate: (work, ...args) =>
				here(() => inFrame(selector, () => evaluateIn(driver, work, ...args)))
		}),
		async toPaper() {
			await evaluate(pretendPaper);
			return () => evaluate(pretendScreen);
		},
		screenshot: () => here(async () => Buffer.from(await driver.takeScreenshot(), 'base64')),
		async trouble() {
			const found = await evaluate(heard);
			const frames = await evaluate(() => document.querySelectorAll('iframe').length);
			for (let index = 0; index < frames; index++) {
				const selector = `iframe:nth-of-type(${index + 1})`;
				found.push(...(await inFrame(selector, () => evaluateIn(driver, heard))));
			}
			return found;
		},
		close: () => windows.close(window)
	};
}

/** Runs a function in the document that the driver looks at. */
async function evaluateIn<Result, Args extends unknown[]>(
	driver: WebDriver,
	work: (...args: Args) => Result,
	...args: Args
): Promise<Awaited<Result>> {
	const script = `const done = arguments[arguments.length - 1];
		Promise.resolve()
			.then(() => (${work})(...[].slice.call(arguments, 0, -1)))
			.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
	type Outcome = { value: Awaited<Result> } | { error: string };
	const outcome = await driver.executeAsyncScript<Outcome>(script, ...args);
	if ('error' in outcome) throw new Error(outcome.error);
	return outcome.value;
}

/** The driver's character for a key; a key that writes is its own. */
function keyCode(key: string): string {
	if (key.length === 1) return key;
	const name = key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
	const code = name === 'BACKSPACE' ? Key.BACK_SPACE : Key[name];
	if (code === undefined) throw new Error(`The driver knows no key ${key}.`);
	return code;
}

/** Waits until the driver takes connections. */
async function answering(server: ChildProcess, port: number): Promise<void> {
	let ended = false;
	server.once('exit', () => (ended = true));
	await until(async () => {
		if (ended) throw new Error('WebKitWebDriver did not start.');
		return fetch(`http://127.0.0.1:${port}/status`).then(
			({ ok }) => ok || null,
			() => null
		);
	});
}

/** Asks again until there is something. */
async function until<T>(look: () => Promise<T | null | undefined>): Promise<T> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const found = await look();
		if (found !== null && found !== undefined) return found;
		if (Date.now() > end) throw new Error('It did not come about in time.');
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
