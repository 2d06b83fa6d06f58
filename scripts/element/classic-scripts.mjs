import { posix } from 'node:path';
import { minify } from 'terser';

/**
 * Keeps the parts of an element that came as classic scripts, and fetches those that did not. It stands
 * at the start of every script, so that they can be put into one file in any order.
 */
const LOADER = `var kernelWalkParts=globalThis.kernelWalkParts||(globalThis.kernelWalkParts=(function(){
var made={},kept={},asked={},home='',policy='';
function need(name){if(!kept[name]){var module=kept[name]={exports:{}};made[name].make(need,load,module.exports,function(key,get){Object.defineProperty(module.exports,key,{enumerable:true,get:get})})}return kept[name].exports}
function have(name){if(!made[name])return fetchScript(name).then(function(){return have(name)});return Promise.all(made[name].needs.map(have))}
function fetchScript(name){return asked[name]||(asked[name]=new Promise(function(done,failed){
if(!home)return failed(new Error(name));
var script=document.createElement('script');script.src=home+name;
script.onload=function(){script.remove();made[name]?done():failed(new Error(name))};
script.onerror=function(){script.remove();delete asked[name];failed(new Error(name))};
document.head.append(script)}))}
function load(name){return have(name).then(function(){return need(name)})}
return{define:function(name,needs,make){if(!made[name])made[name]={needs:needs,make:make}},
start:function(name,script){if(script&&script.src&&!home)home=script.src.replace(/[^/]*$/,'');need(name)}}
})());`;

/** @type {import('terser').MinifyOptions} */
const MINIFY = { ecma: 2020, compress: { passes: 3, pure_getters: true } };

/**
 * Turns chunks of CommonJS into classic scripts. A page without an origin may load those from its own
 * site, where a module is refused; and several of them can stand in one file, one after the other.
 *
 * @returns {import('vite').Plugin}
 */
export function classicScripts() {
	return {
		name: 'classic-scripts',
		generateBundle: {
			order: 'post',
			async handler(_, bundle) {
				for (const file of Object.values(bundle)) {
					if (file.type !== 'chunk') continue;
					file.code = classic(file, (sentence) => this.error(sentence));
					// Everything in it is local now: another look makes it 700 bytes less, gzipped.
					if (file.isEntry) file.code = (await minify(file.code, MINIFY)).code ?? file.code;
				}
			}
		}
	};
}

/** Parts are named as the folder of scripts names them. */
const nameOf = (/** @type {string} */ path) => path.replace(/^embed\//, '');

/**
 * @param {import('vite').Rolldown.OutputChunk} chunk
 * @param {(sentence: string) => never} fail
 * @returns {string}
 */
function classic(chunk, fail) {
	const at = (/** @type {string} */ path) =>
		JSON.stringify(nameOf(posix.join(posix.dirname(chunk.fileName), path)));
	const code = chunk.code
		.replace(
			/Object\.defineProperty\(exports,(["'`][\w$]+["'`]),\{enumerable:!0,get:function\(\)\{return ([\w$.]+)\}\}\)/g,
			(_, key, value) => `give(${key},()=>${value})`
		)
		.replace(
			/Promise\.resolve\(\)\.then\(\(?\)?=>require\(["'`]([^"'`]+)["'`]\)\)/g,
			(_, path) => `load(${at(path)})`
		)
		.replace(/\brequire\(["'`](\.[^"'`]+)["'`]\)/g, (_, path) => `need(${at(path)})`);
	if (/\brequire\(["'`]\./.test(code)) fail(`${chunk.fileName} asks for a part in an unknown way.`);
	const name = JSON.stringify(nameOf(chunk.fileName));
	const needs = JSON.stringify(chunk.imports.map(nameOf));
	const start = chunk.isEntry ? `kernelWalkParts.start(${name},document.currentScript);` : '';
	// A text that ends a script element early would do so in a page that holds the script.
	const safe = code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
	return `${LOADER.replace(/\n/g, '')}kernelWalkParts.define(${name},${needs},function(need,load,exports,give){${safe}\n});${start}`;
}
