/** The first eight primes and the first sixty-four: their roots' fractions are the algorithm's constants. */
const primes = firstPrimes(64);
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));

/**
 * The SHA-256 of some bytes (FIPS 180-4), 32 bytes. WebCrypto has it too, but only for pages that
 * came over https or from the same machine, and a file has to come out the same everywhere.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
	const words = padded(bytes);
	const hash = Uint32Array.from(initial);
	const schedule = new Uint32Array(64);
	for (let block = 0; block < words.length; block += 16) {
		schedule.set(words.subarray(block, block + 16));
		for (let i = 16; i < 64; i++) {
			const [w2, w15] = [schedule[i - 2], schedule[i - 15]];
			const small0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
			const small1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
			schedule[i] = schedule[i - 16] + small0 + schedule[i - 7] + small1;
		}
		compress(hash, schedule);
	}
	const digest = new DataView(new ArrayBuffer(32));
	hash.forEach((word, i) => digest.setUint32(4 * i, word));
	return new Uint8Array(digest.buffer);
}

/** The SHA-256 of a text's UTF-8 in base64, as a Content-Security-Policy names it. */
export function sha256Base64(text: string): string {
	return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}

/** The SHA-256 of a text's UTF-8 in hexadecimal digits. */
export function sha256Hex(text: string): string {
	const bytes = sha256(new TextEncoder().encode(text));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function compress(hash: Uint32Array, schedule: Uint32Array): void {
	let [a, b, c, d, e, f, g, h] = hash;
	for (let i = 0; i < 64; i++) {
		const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
		const chosen = (e & f) ^ (~e & g);
		const first = (h + big1 + chosen + rounds[i] + schedule[i]) | 0;
		const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const second = (big0 + majority) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	[a, b, c, d, e, f, g, h].forEach((word, i) => {
		hash[i] += word;
	});
}

/** The message as big-endian words: a one bit, zeros and its length in bits fill the last block. */
function padded(bytes: Uint8Array): Uint32Array {
	const length = Math.ceil((bytes.length + 9) / 64) * 64;
	const message = new Uint8Array(length);
	message.set(bytes);
	message[bytes.length] = 0x80;
	const view = new DataView(message.buffer);
	view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
	view.setUint32(length - 4, bytes.length << 3);
	return Uint32Array.from({ length: length / 4 }, (_, i) => view.getUint32(4 * i));
}

function turned(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits after the point. */
function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
	const found: number[] = [];
	for (let n = 2; found.length < count; n++) {
		if (found.every((prime) => n % prime !== 0)) found.push(n);
	}
	return found;
}
