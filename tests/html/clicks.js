// clicks.js INDEX.html [MANY.html]: somebody looks for a school on the page that has everything of a run; MANY has more schools than
// are shown at once. Prints TAP.
"use strict";

const fs = require("fs");
const path = require("path");
const { fileURLToPath, pathToFileURL } = require("url");
const { createRequire } = require("module");

const need = createRequire(path.join(process.env.JUDGES, "package.json"));
const puppeteer = need("puppeteer-core");

let tests = 0, failed = 0;
function ok(holds, name) {
	tests++;
	if (!holds) failed++;
	console.log(`${holds ? "ok" : "not ok"} ${tests} - ${name}`);
}

// In the page: the names of the schools that are shown, in their order.
const shown = () => [...document.querySelectorAll("#schools tbody tr")].filter((row) => row.getClientRects().length)
	.map((row) => row.cells[0].firstChild.textContent);
const said = () => document.getElementById("shown").textContent;
const column = (n) => [...document.querySelectorAll("#schools tbody tr")].map((row) => row.cells[n].textContent);

// More schools than a browser lays out in a moment.
async function many(browser, url) {
	const page = await browser.newPage();
	await page.goto(url);
	const all = await page.$$eval("#schools tbody tr", (rows) => rows.length);
	ok(all > 500 && (await page.evaluate(shown)).length === 500, "of many schools the first 500 are shown");
	ok((await page.evaluate(said)) === `All ${all} schools are listed, the first 500 are shown.`, "... which is said");
	await page.click("#more");
	ok((await page.evaluate(shown)).length === Math.min(all, 1000), "one click shows more");
	ok(all > 1000 || await page.$eval("#more", (button) => button.hidden), "... and goes once all are shown");
	const last = await page.$eval("#schools tbody tr:last-child .id", (id) => id.textContent);
	await page.type("#search", last);
	ok((await page.$$eval("#schools tr.on .id", (ids) => ids.map((id) => id.textContent))).includes(last), "the last of them is found");
	await page.setJavaScriptEnabled(false);
	await page.goto(url.replace(/#.*/, "") + "?");
	ok((await page.$$eval("#schools tbody tr", (rows) => rows.filter((r) => r.getClientRects().length).length)) === all, "without script all are shown");
	await page.close();
}

async function main() {
	const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
	const url = pathToFileURL(path.resolve(process.argv[2])).href;
	const page = await browser.newPage(), trouble = [];
	page.on("pageerror", (e) => trouble.push(e.message));
	page.on("console", (m) => { if (m.type() === "error") trouble.push(m.text()); });
	page.on("request", (r) => { if (!r.url().startsWith("file:")) trouble.push(r.url()); });
	await page.goto(url);
	const all = await page.evaluate(shown);
	ok(await page.evaluate(said) === `All ${all.length} schools are shown.`, "the page says that all schools are shown");

	await page.type("#search", all[3].slice(0, 8).toUpperCase());
	ok((await page.evaluate(shown)).join() === all.filter((name) => name.startsWith(all[3].slice(0, 8))).join(), "a name is found, whatever its capitals");
	ok(/^1 of \d+ schools is shown\.$/.test(await page.evaluate(said)), "... and how many are shown is said");
	ok(decodeURIComponent((await page.evaluate(() => location.hash)).replace(/\+/g, " ")).includes("q=" + all[3].slice(0, 8).toUpperCase()), "the search stands in the address");
	const again = await browser.newPage();
	await again.goto(await page.url());
	ok((await again.evaluate(shown)).length === 1, "... and holds when that address is opened");
	await again.close();
	await page.click("#all");
	ok((await page.evaluate(shown)).length === all.length, "one click shows all again");
	await page.type("#search", "no such school");
	ok((await page.evaluate(shown)).length === 0 && (await page.evaluate(said)).startsWith("0 of "), "a search may find none");
	await page.click("#all");

	const welsh = all.find((name) => name !== name.normalize("NFD").replace(/\p{M}/gu, ""));
	await page.type("#search", welsh.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u2019/g, "'"));
	ok((await page.evaluate(shown)).join() === welsh, "a Welsh name is found without its accents");
	await page.click("#all");
	await page.type("#search", all[3].split(" ").slice(0, 2).reverse().join(" "));
	ok((await page.evaluate(shown)).includes(all[3]), "words are found in any order");
	await page.click("#all");

	const choices = await page.$$eval("#tools select", (selects) => selects.map((s) => [s.id, +s.dataset.column, s.labels[0].textContent]));
	ok(choices.length > 2, "there are choices of phase, status, and trust or authority");
	for (const [id, n, name] of choices) {
		await page.click("#all");
		const word = await page.$eval(`#${id} option:nth-child(2)`, (o) => o.value);
		await page.select(`#${id}`, word);
		const kept = (await page.evaluate(shown)).length;
		const cells = await page.evaluate(column, n);
		ok(kept > 0 && kept === cells.filter((c) => c === word).length, `a choice of ${name} shows the schools that have it`);
	}
	ok((await page.$$eval("#tools select:first-of-type option", (options) => options.map((o) => o.value))).slice(1).join().startsWith("primary,secondary"),
		"phases stand in their own order");
	await page.click("#all");
	await page.click("#wrong");
	const wrong = await page.evaluate(shown);
	ok(wrong.length > 0 && wrong.length < all.length, "one click leaves the schools that have problems");
	await page.click("#schools tbody tr.on a[href^='#']");
	ok(await page.evaluate(() => document.querySelector(":target").textContent).then((text) => text.includes(wrong[0])), "their number leads to what they are");
	ok((await page.evaluate(shown)).join() === wrong.join(), "... and the choice stays");
	await page.click("#all");
	ok(await page.evaluate(() => !document.getElementById("wrong").checked), "all again takes that back too");

	const head = await page.$("#schools th[data-sort] button");
	await head.focus();
	await page.keyboard.press("Enter");
	const up = await page.evaluate(shown), order = new Intl.Collator("en-GB", { numeric: true });
	ok(up.join() === [...all].sort(order.compare).join(), "the keyboard sorts schools by name");
	ok(await page.$eval("#schools th[data-sort]", (th) => th.getAttribute("aria-sort")) === "ascending", "... and the head says so");
	await head.click();
	ok((await page.evaluate(shown)).join() === up.reverse().join(), "a second click turns the order round");
	ok((await page.evaluate(() => location.hash)).includes("sort=-0"), "... and the address has it");
	await page.click("#schools th[data-sort=given] button");
	ok((await page.evaluate(shown)).join() === all.join(), "sorted by phase they stand as they were given");
	await page.click("#n-problems button");
	await page.click("#n-problems button");
	const numbers = await page.evaluate(column, await page.$eval("#n-problems", (th) => th.cellIndex));
	ok(+numbers[0] > 0 && numbers.every((n, i) => !i || +n <= +numbers[i - 1]), "numbers are sorted as numbers");
	await page.click("#all");
	ok((await page.evaluate(shown)).join() === all.join(), "all again takes the order back too");
	await page.evaluate(() => { location.hash = "#q=" + encodeURIComponent(document.querySelector("#schools tbody .id").textContent); });
	await page.waitForFunction(() => document.querySelectorAll("#schools tbody tr.on").length === 1, { timeout: 5000 });
	ok((await page.evaluate(shown)).join() === all[0], "an address that is typed is followed");
	await page.evaluate(() => { location.hash = "#q=&c99=x&sort=1e9&wrong&c2=no+such+phase"; });
	await page.click("#all");
	ok((await page.evaluate(shown)).length === all.length, "... and one that makes no sense does no harm");
	ok(await page.$$eval("#schools th:not([data-sort])", (heads) => heads.every((h) => !h.querySelector("button"))), "levels cannot be sorted: that would be a ranking");

	const links = await page.$$eval("a[href]", (as) => as.map((a) => a.href).filter((h) => h.startsWith("file:") && !h.includes("#")));
	ok(links.length > all.length && links.every((link) => fs.existsSync(fileURLToPath(link))), "every link leads to a file that is there");
	if (links.some((link) => link.endsWith("/report.html"))) {
		await Promise.all([page.waitForNavigation(), page.click("#schools a[href$='report.html']")]);
		ok(page.url().endsWith("/report.html") && await page.$("main h1") !== null, "a click opens a school's report");
		await Promise.all([page.waitForNavigation(), page.goBack()]);
	}
	ok(trouble.length === 0, "nothing was refused and nothing asked for" + (trouble.length ? ": " + trouble[0] : ""));

	const bare = await browser.newPage();
	await bare.setJavaScriptEnabled(false);
	await bare.goto(url);
	ok((await bare.$$eval("#schools tbody tr", (rows) => rows.filter((r) => r.getClientRects().length).length)) === all.length, "without script every school is there");
	ok(await bare.$eval("#tools", (t) => t.getClientRects().length === 0), "... and no tool that does nothing");
	if (process.argv[3])
		await many(browser, pathToFileURL(path.resolve(process.argv[3])).href);
	await browser.close();
	console.log(`1..${tests}`);
	return failed ? 1 : 0;
}

main().then((status) => process.exit(status), (error) => { console.error(error); process.exit(1); });
