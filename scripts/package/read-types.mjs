import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { TOP } from '../run.mjs';

/**
 * A member of a type: a property, a method or an entry of an object type.
 *
 * @typedef {object} Member
 * @property {string} name
 * @property {string} description
 * @property {string} type as written; of a method what it returns
 * @property {boolean} readonly
 * @property {readonly { name: string; type: string }[] | null} parameters null unless it is a method
 */

/**
 * A source file, parsed and not checked.
 *
 * @param {string} path below the top
 */
export function parse(path) {
	const text = readFileSync(join(TOP, path), 'utf8');
	return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/**
 * The members of an interface or of a type that is an object.
 *
 * @param {ts.SourceFile} source
 * @param {string} name
 * @returns {Member[]}
 * @throws {Error} when the file declares no such type
 */
export function membersOf(source, name) {
	for (const statement of source.statements) {
		if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) {
			return [...statement.members].map((member) => memberOf(member, source));
		}
		if (!ts.isTypeAliasDeclaration(statement) || statement.name.text !== name) continue;
		if (ts.isTypeLiteralNode(statement.type)) {
			return [...statement.type.members].map((member) => memberOf(member, source));
		}
	}
	throw new Error(`${source.fileName} declares no object type ${name}`);
}

/**
 * The texts of a list that a file exports.
 *
 * @param {ts.SourceFile} source
 * @param {string} name
 * @returns {string[] | null} null where the file has no such list
 */
export function listOf(source, name) {
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name: declared, initializer } of statement.declarationList.declarations) {
			if (declared.getText(source) !== name || initializer === undefined) continue;
			const list = ts.isAsExpression(initializer) ? initializer.expression : initializer;
			if (!ts.isArrayLiteralExpression(list)) return null;
			return list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
		}
	}
	return null;
}

/**
 * @param {ts.TypeElement} member
 * @param {ts.SourceFile} source
 * @returns {Member}
 */
function memberOf(member, source) {
	const name = member.name?.getText(source) ?? '';
	const isMethod = ts.isMethodSignature(member);
	if (!isMethod && !ts.isPropertySignature(member)) throw new Error(`${name} is no plain member`);
	const { type } = member;
	return {
		name,
		description: documentation(member),
		type: type === undefined ? 'unknown' : oneLine(type.getText(source)),
		readonly: ts.getModifiers(/** @type {any} */ (member))?.length === 1,
		parameters: isMethod
			? member.parameters.map((parameter) => ({
					name: parameter.name.getText(source),
					type: parameter.type?.getText(source) ?? 'unknown'
				}))
			: null
	};
}

/**
 * The docstring, with its tags as sentences.
 *
 * @param {ts.Node} node
 */
function documentation(node) {
	const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
	if (comment === undefined) return '';
	const tags = (comment.tags ?? []).map((tag) =>
		ts.isJSDocThrowsTag(tag)
			? `Throws ${tag.typeExpression?.getText() ?? ''}${text(tag.comment)}.`
			: `${tag.tagName.text === 'returns' ? 'Returns ' : ''}${text(tag.comment)}.`
	);
	return [text(comment.comment), ...tags].filter((part) => part !== '').join(' ');
}

/** @param {string | ts.NodeArray<ts.JSDocComment> | undefined} comment */
function text(comment) {
	return oneLine(ts.getTextOfJSDocComment(comment) ?? '');
}

/** @param {string} code */
function oneLine(code) {
	return code
		.replace(/\/\*\*.*?\*\//gs, '')
		.replace(/\s+/g, ' ')
		.trim();
}
