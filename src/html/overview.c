/* overview.c - see overview.h. Like every page it allows nothing but its own style sheet, and its own script. */
#include "html/overview.h"

#include <string.h>

#include "html/checksum.h"
#include "html/escape.h"
#include "html/overview_script.h"
#include "html/sheet_rules.h"

enum { SHEET_MAX_BYTES = 1 << 20 };

/* Columns that can be filtered; the school and its documents stand before them. */
enum { PHASE = 2, STATUS, GROUP };

/* The number of rows from which each is left out of what a browser lays out until it is looked at. */
static const char lazily[] = "#schools tbody tr{content-visibility:auto;contain-intrinsic-size:auto 3rem}\n";
enum { LAZY_FROM = 1000 };

/* ---- the head ---- */

static void put_sheet(const struct overview *page, struct buf *sheet)
{
	buf_putc(sheet, '\n');
	buf_puts(sheet, overview_rules);
	buf_puts(sheet, rules_of_page);
	for (size_t i = 0; i < page->n_levels; i++)
		buf_printf(sheet, ".l%zu{background:#%06x;color:#%06x}\n", i, (unsigned)page->levels[i].fill,
			   (unsigned)page->levels[i].ink);
	if (page->n_schools >= LAZY_FROM)
		buf_puts(sheet, lazily);
	buf_puts(sheet, rules_of_paper);
}

static void put_head(struct arena *arena, const struct overview *page, struct buf *out)
{
	struct buf *sheet = buf_new(arena, SHEET_MAX_BYTES);

	put_sheet(page, sheet);
	buf_puts(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
		 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
	checksum_put(out, sheet->bytes, sheet->length);
	buf_puts(out, "'; script-src 'sha256-");
	checksum_put(out, overview_script, strlen(overview_script));
	buf_puts(out, "'; base-uri 'none'; form-action 'none'\">\n"
		 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		 "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
	escape_text(out, page->title);
	buf_puts(out, " ");
	escape_text(out, page->year);
	buf_puts(out, ": all schools</title>\n<style>");
	buf_add(out, sheet->bytes, sheet->length);
	buf_puts(out, "</style>\n</head>\n");
	buf_clear(sheet);
}

static void put_text(struct buf *out, const char *before, const char *text, const char *after)
{
	buf_puts(out, before);
	escape_prose(out, text);
	buf_puts(out, after);
}

/* ---- links ---- */

/* A path as an address: what would end it, or mean something else in it, is written as its number. */
static void put_path(struct buf *out, const char *path)
{
	for (const char *c = path; *c; c++) {
		if (*c == '/' || strchr("-_.~", *c) || (*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z')
		    || (*c >= 'a' && *c <= 'z'))
			buf_putc(out, *c);
		else
			buf_printf(out, "%%%02X", (unsigned)(unsigned char)*c);
	}
}

static void put_link(struct buf *out, const struct overview_link *link)
{
	buf_puts(out, "<a href=\"");
	put_path(out, link->path);
	put_text(out, "\">", link->words, "</a>");
}

/* ---- above the schools ---- */

static void put_counts(const struct overview *page, struct buf *out)
{
	buf_printf(out, "<p>%zu school%s", page->n_schools, page->n_schools == 1 ? "" : "s");
	for (size_t i = 0; i < page->n_counts; i++) {
		buf_printf(out, "%s%zu ", i ? ", " : ": ", page->counts[i].n);
		escape_text(out, page->counts[i].words);
	}
	buf_puts(out, ".</p>\n");
}

static void put_files(const struct overview *page, struct buf *out)
{
	if (!page->n_files)
		return;
	buf_puts(out, "<h2 id=\"all-schools\">About all schools</h2>\n<ul class=\"files\">\n");
	for (size_t i = 0; i < page->n_files; i++) {
		buf_puts(out, "<li>");
		put_link(out, &page->files[i]);
		buf_puts(out, "</li>\n");
	}
	buf_puts(out, "</ul>\n");
}

static void put_choice(struct buf *out, const char *id, const char *words, int column)
{
	buf_printf(out, "<div><label for=\"%s\">%s</label><select id=\"%s\" data-column=\"%d\">"
		   "<option value=\"\">all</option></select></div>\n", id, words, id, column);
}

static void put_tools(const struct overview *page, struct buf *out)
{
	buf_puts(out, "<div id=\"tools\" role=\"search\" aria-label=\"Schools\" hidden>\n"
		 "<div><label for=\"search\">Name or id</label>"
		 "<input id=\"search\" type=\"search\" autocomplete=\"off\"></div>\n");
	put_choice(out, "phase", "Phase", PHASE);
	put_choice(out, "status", "Status", STATUS);
	if (page->group)
		put_choice(out, "group", page->group, GROUP);
	buf_puts(out, "<button type=\"button\" id=\"all\">Show all</button>\n</div>\n"
		 "<p id=\"shown\" role=\"status\"></p>\n");
}

static void put_key(const struct overview *page, struct buf *out)
{
	if (page->n_columns)
		buf_puts(out, "<p class=\"note\">Schools are in alphabetical order within their phase, since an order by "
			 "level would be a ranking. \u2020 to be moderated; \u2021 provisional.</p>\n");
}

static void put_columns(const struct overview *page, struct buf *out)
{
	buf_puts(out, "<section class=\"scroll\" tabindex=\"0\" aria-labelledby=\"schools-title\">\n"
		 "<table id=\"schools\"><caption class=\"vh\">Schools, with their levels and documents</caption>\n"
		 "<thead><tr><th scope=\"col\" data-sort>School</th><th scope=\"col\" class=\"docs\">Documents</th>"
		 "<th scope=\"col\" data-sort>Phase</th>"
		 "<th scope=\"col\" data-sort>Status</th>");
	if (page->group)
		put_text(out, "<th scope=\"col\" data-sort>", page->group, "</th>");
	if (page->problems)
		buf_puts(out, "<th scope=\"col\" class=\"r\" data-sort>Problems</th>");
	for (size_t i = 0; i < page->n_columns; i++)
		put_text(out, "<th scope=\"col\">", page->columns[i], "</th>");
	buf_puts(out, "</tr></thead>\n<tbody>\n");
}

void overview_begin(struct arena *arena, const struct overview *page, struct buf *out)
{
	put_head(arena, page, out);
	buf_puts(out, "<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"top\">\n<div>\n");
	put_text(out, "<p class=\"who\">", page->title, "</p>\n");
	put_text(out, "<p>", page->profile, "</p>\n</div>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n");
	if (page->stamp)
		put_text(out, "<p class=\"stamps\"><strong>", page->stamp, "</strong></p>\n");
	put_text(out, "<h1>", page->title, " ");
	put_text(out, "", page->year, "</h1>\n");
	put_counts(page, out);
	put_files(page, out);
	buf_puts(out, "<h2 id=\"schools-title\">Schools</h2>\n");
	put_tools(page, out);
	put_key(page, out);
	put_columns(page, out);
}

/* ---- a school ---- */

static void put_cell(const struct overview *page, const struct overview_cell *cell, struct buf *out)
{
	if (cell->level < 0) {
		put_text(out, "<td class=\"mu\">", cell->word ? cell->word : "", "</td>");
		return;
	}
	buf_printf(out, "<td class=\"lv l%d\">", cell->level);
	escape_text(out, page->levels[cell->level].name);
	if (cell->sign)
		put_text(out, "\u00a0", cell->sign, "");
	buf_puts(out, "</td>");
}

static void put_name(const struct overview_school *school, struct buf *out)
{
	buf_puts(out, "<tr><th scope=\"row\"");
	if (school->name_lang) {
		buf_puts(out, "><span lang=\"");
		escape_text(out, school->name_lang);
		put_text(out, "\">", school->name, "</span>");
	} else {
		put_text(out, ">", school->name, "");
	}
	put_text(out, "<span class=\"id\">", school->id, "</span></th>");
}

static void put_documents(const struct overview_school *school, struct buf *out)
{
	buf_puts(out, "<td class=\"docs\">");
	for (size_t i = 0; i < school->n_files; i++) {
		buf_puts(out, i ? " " : "");
		put_link(out, &school->files[i]);
	}
	buf_puts(out, "</td>");
}

void overview_school(const struct overview *page, const struct overview_school *school, struct buf *out)
{
	put_name(school, out);
	put_documents(school, out);
	put_text(out, "<td>", school->phase, "</td>");
	put_text(out, "<td>", school->status, "</td>");
	if (page->group)
		put_text(out, "<td>", school->group, "</td>");
	if (page->problems)
		buf_printf(out, "<td class=\"r\">%zu</td>", school->n_problems);
	for (size_t i = 0; i < page->n_columns; i++) {
		if (school->cells)
			put_cell(page, &school->cells[i], out);
		else
			buf_puts(out, "<td></td>");
	}
	buf_puts(out, "</tr>\n");
}

/* ---- problems, and the end ---- */

void overview_problems(const struct overview *page, size_t n, struct buf *out)
{
	(void)page;
	buf_puts(out, "</tbody>\n</table>\n</section>\n<h2 id=\"problems\">Problems</h2>\n");
	if (!n) {
		buf_puts(out, "<p>None.</p>\n");
		return;
	}
	buf_puts(out, "<table class=\"ru t1\"><caption class=\"vh\">Problems, with what to do</caption>\n<thead><tr>"
		 "<th scope=\"col\">Sort</th><th scope=\"col\">School</th><th scope=\"col\">Where</th>"
		 "<th scope=\"col\">What is wrong</th><th scope=\"col\">What to do</th></tr></thead>\n<tbody>\n");
}

static void put_labelled(struct buf *out, const char *label, const char *text)
{
	buf_printf(out, "<td data-h=\"%s\">", label);
	escape_prose(out, text);
	buf_puts(out, "</td>");
}

void overview_problem(const struct overview_problem *problem, struct buf *out)
{
	put_text(out, "<tr><th scope=\"row\">", problem->severity, "</th>");
	put_labelled(out, "School", problem->school);
	put_labelled(out, "Where", problem->place);
	buf_puts(out, "<td data-h=\"What is wrong\">");
	escape_prose(out, problem->message);
	if (problem->again[0])
		put_text(out, " (", problem->again, ")");
	buf_puts(out, "</td>");
	put_labelled(out, "What to do", problem->hint);
	buf_puts(out, "</tr>\n");
}

void overview_end(const struct overview *page, size_t n, size_t left_out, struct buf *out)
{
	buf_puts(out, n || !page->problems ? "</tbody>\n</table>\n" : "");
	buf_puts(out, page->problems ? "" : "</section>\n");
	if (left_out)
		buf_printf(out, "<p>%zu more %s in <a href=\"problems.csv\">problems.csv</a>.</p>\n", left_out,
			   left_out == 1 ? "is" : "are");
	buf_puts(out, "</main>\n<footer class=\"foot\">");
	escape_prose(out, page->profile);
	put_text(out, " \u00b7 ", page->date, "</footer>\n<script>");
	buf_puts(out, overview_script);
	buf_puts(out, "</script>\n</body>\n</html>\n");
}
