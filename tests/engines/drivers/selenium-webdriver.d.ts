/** The part of selenium-webdriver that the engines are driven with; the package brings no types. */
declare module 'selenium-webdriver' {
	type Rectangle = { x: number; y: number; width: number; height: number };

	class Capabilities {
		constructor(values: Record<string, unknown>);
	}
	class Builder {
		usingServer(url: string): this;
		withCapabilities(capabilities: Capabilities): this;
		build(): Promise<WebDriver>;
	}
	class WebElement {
		readonly webElement: unique symbol;
	}
	const By: { css(selector: string): unknown };
	const Key: Record<string, string>;
	const Origin: { VIEWPORT: 'viewport' };

	interface Actions {
		sendKeys(...keys: string[]): this;
		move(to: { x: number; y: number; origin: 'viewport'; duration?: number }): this;
		press(): this;
		release(): this;
		perform(): Promise<void>;
		clear(): Promise<void>;
	}
	class WebDriver {
		get(url: string): Promise<void>;
		quit(): Promise<void>;
		close(): Promise<void>;
		actions(): Actions;
		findElement(by: unknown): Promise<WebElement>;
		executeScript<Result>(script: string, ...args: unknown[]): Promise<Result>;
		executeAsyncScript<Result>(script: string, ...args: unknown[]): Promise<Result>;
		takeScreenshot(): Promise<string>;
		getAllWindowHandles(): Promise<string[]>;
		getWindowHandle(): Promise<string>;
		switchTo(): {
			window(handle: string): Promise<void>;
			frame(element: WebElement): Promise<void>;
			defaultContent(): Promise<void>;
		};
		manage(): {
			window(): { setRect(rectangle: Partial<Rectangle>): Promise<Rectangle> };
		};
	}
}
