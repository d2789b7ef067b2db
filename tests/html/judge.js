// judge.js [--shots DIR] FILE...: web pages as a browser shows them, and as a validator reads them.
//
// Each page must be valid HTML, ask for nothing, have no violation found by axe-core at three widths, be no wider than a
// telephone's screen (but for matrices, which scroll in a frame of their own), with text of twice the size too, and be
// readable when it is dark. Ends with "N passed, N failed", a page each. --shots: also a picture of each page at each width, dark, and as printed.
"use strict";

const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { createRequire } = require("module");

// What npm installed is not beside this file, but where the script that calls it says.
const need = createRequire(path.join(process.env.JUDGES, "package.json"));
const puppeteer = need("puppeteer-core");
const { HtmlValidate, FileSystemConfigLoader } = need("html-validate");

const WIDTHS = [320, 768, 1280];
const AXE = fs.readFileSync(need.resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };

const validator = new HtmlValidate(new FileSystemConfigLoader(JSON.parse(fs.readFileSync(path.join(__dirname, "validate.json")))));

async function invalid(file) {
	const report = await validator.validateString(fs.readFileSync(file, "utf8"), file);
	return report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column}: ${m.message} [${m.ruleId}]`));
}

// In the page: what is wider than the screen, other than what lies in a frame that scrolls.
function wide() {
	const found = [];
	for (const e of document.querySelectorAll("body *")) {
		const box = e.getBoundingClientRect();
		if (box.width > 0 && box.right > document.documentElement.clientWidth + 1 && !e.closest(".scroll, .vh, thead, .skip, caption.vh"))
			found.push(`${e.tagName.toLowerCase()}.${e.getAttribute("class")} to ${Math.round(box.right)}: ${e.textContent.slice(0, 40)}`);
	}
	if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
		found.unshift(`the page is ${document.documentElement.scrollWidth} wide`);
	return found.slice(0, 5);
}

async function violations(page, what) {
	const { violations } = await page.evaluate((options) => window.axe.run(document, options), OPTIONS);
	return violations.map((v) => `${what}: axe ${v.id}: ${v.nodes.length} of ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary.split("\n")[1] || ""}`);
}

// A reader who has set text to twice its size, on a small window and on a large one.
async function largeText(page) {
	const found = [], session = await page.createCDPSession();
	await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
	for (const width of [640, 1280]) {
		await page.setViewport({ width, height: 900 });
		const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
		if (size < 30)
			found.push(`text of twice the size is ${size} px`);
		found.push(...(await page.evaluate(wide)).map((w) => `text of twice the size, ${width} px: wider than the screen: ${w}`));
	}
	await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
	await session.detach();
	return found;
}

async function shots(page, file, directory) {
	const stem = path.join(directory, file.replace(/^.*?([^/]+\/[^/]+)\.html$/, "$1").replace(/\//g, "-"));
	for (const width of WIDTHS) {
		await page.setViewport({ width, height: 900 });
		await page.screenshot({ path: `${stem}-${width}.png`, fullPage: true });
	}
	await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
	await page.screenshot({ path: `${stem}-dark.png`, fullPage: true });
	await page.emulateMediaFeatures([]);
	await page.pdf({ path: `${stem}-print.pdf`, preferCSSPageSize: true, printBackground: true });
}

// The page is allowed no script of its own: axe-core runs in spite of its policy, which is held by another test.
async function judge(browser, file, directory) {
	const page = await browser.newPage();
	const found = (await invalid(file)).map((m) => `validator: ${m}`);
	const url = pathToFileURL(path.resolve(file)).href;

	page.on("request", (r) => { if (r.url() !== url && !r.url().startsWith("data:")) found.push(`asks for ${r.url()}`); });
	page.on("console", (m) => { if (m.type() === "error") found.push(`console: ${m.text()}`); });
	page.on("pageerror", (e) => found.push(`script: ${e.message}`));
	await page.setViewport({ width: WIDTHS[0], height: 900 });
	await page.goto(url);
	await page.evaluate(AXE);
	await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
	for (const width of WIDTHS) {
		await page.setViewport({ width, height: 900 });
		found.push(...(await violations(page, `at ${width} px`)), ...(await page.evaluate(wide)).map((w) => `at ${width} px wider than the screen: ${w}`));
	}
	await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
	found.push(...await violations(page, "dark"));
	await page.emulateMediaFeatures([]);
	found.push(...await largeText(page));
	if (directory)
		await shots(page, file, directory);
	await page.close();
	return found;
}

async function main() {
	let args = process.argv.slice(2), directory, passed = 0, failed = 0;
	if (args[0] === "--shots") {
		directory = args[1];
		args = args.slice(2);
	}
	const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu"] });
	const left = [...args];
	// Two at a time, as there are processors; a browser takes pictures of one page alone.
	await Promise.all((directory ? [0] : [0, 1]).map(async () => {
		for (let file; (file = left.shift());) {
			const found = await judge(browser, file, directory);
			found.forEach((f) => console.log(`${file}: ${f}`));
			if (found.length) failed++; else passed++;
		}
	}));
	await browser.close();
	console.log(`${passed} passed, ${failed} failed`);
	return failed ? 1 : 0;
}

main().then((status) => process.exit(status), (error) => { console.error(error); process.exit(1); });
