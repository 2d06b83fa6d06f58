import { ensureBuilt } from './build.mjs';
import { serveSite } from './serve.mjs';

try {
	const port = process.env.PORT ? Number(process.env.PORT) : undefined;
	if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
		throw new Error(`PORT is ${process.env.PORT}: give a whole number from 0 to 65535.`);
	}
	const { code } = await ensureBuilt();
	if (code !== 0) process.exit(code);
	const { url } = await serveSite({ port });
	console.log(`Kernelwalk is at ${url}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
