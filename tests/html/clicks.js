// clicks.js INDEX.html: somebody looks for a school on the page that has everything of a run. Prints TAP.
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

	for (const choice of ["phase", "status"]) {
		await page.click("#all");
		const word = await page.$eval(`#${choice} option:nth-child(2)`, (o) => o.value);
		const n = await page.$eval(`#${choice}`, (s) => +s.dataset.column);
		await page.select(`#${choice}`, word);
		const kept = await page.evaluate(() => [...document.querySelectorAll("#schools tbody tr")].filter((r) => !r.hidden).length);
		const cells = await page.evaluate(column, n);
		ok(kept > 0 && kept === cells.filter((c) => c === word).length, `a choice of ${choice} shows the schools that have it`);
	}
	await page.click("#all");

	const head = await page.$("#schools th[data-sort] button");
	await head.focus();
	await page.keyboard.press("Enter");
	const up = await page.evaluate(shown), order = new Intl.Collator("en-GB", { numeric: true });
	ok(up.join() === [...all].sort(order.compare).join(), "the keyboard sorts schools by name");
	ok(await page.$eval("#schools th[data-sort]", (th) => th.getAttribute("aria-sort")) === "ascending", "... and the head says so");
	await head.click();
	ok((await page.evaluate(shown)).join() === up.reverse().join(), "a second click turns the order round");
	ok(await page.$$eval("#schools th:not([data-sort])", (heads) => heads.every((h) => !h.querySelector("button"))), "levels cannot be sorted: that would be a ranking");

	const links = await page.$$eval("a[href]", (as) => as.map((a) => a.href).filter((h) => h.startsWith("file:") && !h.includes("#")));
	ok(links.length > all.length && links.every((link) => fs.existsSync(fileURLToPath(link))), "every link leads to a file that is there");
	ok(trouble.length === 0, "nothing was refused and nothing asked for" + (trouble.length ? ": " + trouble[0] : ""));

	const bare = await browser.newPage();
	await bare.setJavaScriptEnabled(false);
	await bare.goto(url);
	ok((await bare.$$eval("#schools tbody tr", (rows) => rows.filter((r) => r.getClientRects().length).length)) === all.length, "without script every school is there");
	ok(await bare.$eval("#tools", (t) => t.getClientRects().length === 0), "... and no tool that does nothing");
	await browser.close();
	console.log(`1..${tests}`);
	return failed ? 1 : 0;
}

main().then((status) => process.exit(status), (error) => { console.error(error); process.exit(1); });
