/* overview.c - see overview.h. Like every page it allows nothing but its own style sheet, and its own script. */
#include "html/overview.h"

#include <string.h>

#include "html/checksum.h"
#include "html/escape.h"
#include "html/overview_script.h"
#include "html/sheet_rules.h"

enum { SHEET_MAX_BYTES = 1 << 20 };

/* The columns before the phase, and those of numbers. */
enum { BEFORE_PHASE = 2, NUMBERS = 2 };

/* ---- the head ---- */

static size_t before_levels(const struct overview *page)
{
	return BEFORE_PHASE + 1 + page->status + page->n_groups + (page->numbers ? NUMBERS : 0);
}

static void put_sheet(const struct overview *page, struct buf *sheet)
{
	buf_putc(sheet, '\n');
	buf_puts(sheet, overview_rules);
	buf_puts(sheet, rules_of_page);
	for (size_t i = 0; i < page->n_levels; i++)
		buf_printf(sheet, ".v%zu{background:#%06x;color:#%06x}\n", i, (unsigned)page->levels[i].fill,
			   (unsigned)page->levels[i].ink);
	/* Cells without a level, muted without a class each: there are hundreds of thousands. */
	buf_printf(sheet, "#schools td:nth-child(n+%zu):not(.lv){color:var(--muted)}\n", before_levels(page) + 1);
	buf_puts(sheet, rules_of_paper);
	buf_puts(sheet, overview_paper);
}

static void put_title(const struct overview *page, struct buf *out)
{
	buf_puts(out, "<title>");
	escape_text(out, page->title);
	buf_puts(out, " ");
	escape_text(out, page->year);
	buf_puts(out, ": all schools</title>\n");
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
		 "<meta name=\"referrer\" content=\"no-referrer\">\n");
	put_title(page, out);
	buf_puts(out, "<style>");
	buf_add(out, sheet->bytes, sheet->length);
	buf_puts(out, "</style>\n<script>");
	buf_puts(out, overview_script);
	buf_puts(out, "</script>\n</head>\n");
	buf_clear(sheet);
}

static void put_text(struct buf *out, const char *before, const char *text, const char *after)
{
	buf_puts(out, before);
	escape_prose(out, text);
	buf_puts(out, after);
}

/* A text in its language; lang: NULL: that of the page. */
static void put_in(struct buf *out, const char *lang, const char *text)
{
	if (!lang) {
		escape_prose(out, text);
		return;
	}
	buf_puts(out, "<span lang=\"");
	escape_text(out, lang);
	put_text(out, "\">", text, "</span>");
}

/* ---- links ---- */

static bool stays_in_path(char c)
{
	return c == '/' || strchr("-_.~", c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* A path as an address: what would end it, or mean something else in it, is written as its number. */
static void put_path(struct buf *out, const char *path)
{
	for (const char *c = path; *c; c++) {
		if (stays_in_path(*c))
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

size_t overview_link_bytes(const struct overview_link *link)
{
	size_t n = strlen("<a href=\"\"></a> ") + strlen(link->words);

	for (const char *c = link->path; *c; c++)
		n += stays_in_path(*c) ? 1 : strlen("%20");
	return n;
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

static void put_related(const struct overview *page, struct buf *out)
{
	if (!page->n_related)
		return;
	buf_puts(out, "<h2 id=\"related\">Belongs with</h2>\n<ul class=\"related\">\n");
	for (size_t i = 0; i < page->n_related; i++) {
		put_text(out, "<li><strong>", page->related[i].audit, "</strong>: ");
		put_text(out, "", page->related[i].why, "</li>\n");
	}
	buf_puts(out, "</ul>\n");
}

static void put_choice(struct buf *out, const char *words, size_t column)
{
	buf_printf(out, "<div><label for=\"c%zu\">%s</label><select id=\"c%zu\" data-column=\"%zu\">"
		   "<option value=\"\">all</option></select></div>\n", column, words, column, column);
}

static void put_tools(const struct overview *page, struct buf *out)
{
	size_t column = BEFORE_PHASE;

	buf_puts(out, "<div id=\"tools\" role=\"search\" aria-label=\"Schools\" hidden>\n"
		 "<div><label for=\"search\">Name or id</label>"
		 "<input id=\"search\" type=\"search\" autocomplete=\"off\"></div>\n");
	put_choice(out, "Phase", column++);
	if (page->status)
		put_choice(out, "Status", column++);
	for (size_t i = 0; i < page->n_groups; i++)
		put_choice(out, page->groups[i], column++);
	if (page->numbers)
		buf_puts(out, "<div class=\"check\"><input id=\"wrong\" type=\"checkbox\">"
			 "<label for=\"wrong\">with problems only</label></div>\n");
	buf_puts(out, "<button type=\"button\" id=\"all\">Show all</button>\n</div>\n"
		 "<p id=\"shown\" role=\"status\"></p>\n");
}

static void put_key(const struct overview *page, struct buf *out)
{
	if (!page->n_columns)
		return;
	buf_puts(out, "<p class=\"note\">Schools are in alphabetical order within their phase: they are not ranked.</p>\n");
	if (page->n_signs)
		buf_puts(out, "<ul class=\"note signs\">\n");
	for (size_t i = 0; i < page->n_signs; i++) {
		put_text(out, "<li><strong>", page->signs[i].sign, "</strong> ");
		put_text(out, "", page->signs[i].words, "</li>\n");
	}
	if (page->n_signs)
		buf_puts(out, "</ul>\n");
}

static void put_columns(const struct overview *page, struct buf *out)
{
	buf_puts(out, "<section class=\"scroll\" tabindex=\"0\" aria-labelledby=\"schools-title\">\n"
		 "<table id=\"schools\"><caption class=\"vh\">Schools, with their documents");
	buf_puts(out, page->n_columns ? " and levels" : "");
	buf_puts(out, "</caption>\n<thead><tr><th scope=\"col\" data-sort=\"text\">School</th>"
		 "<th scope=\"col\" class=\"docs\">Documents</th><th scope=\"col\" data-sort=\"given\">Phase</th>");
	if (page->status)
		buf_puts(out, "<th scope=\"col\" data-sort=\"text\">Status</th>");
	for (size_t i = 0; i < page->n_groups; i++)
		put_text(out, "<th scope=\"col\" data-sort=\"text\">", page->groups[i], "</th>");
	if (page->numbers)
		buf_puts(out, "<th scope=\"col\" class=\"r\" data-sort=\"text\">Actions</th>"
			 "<th scope=\"col\" class=\"r\" data-sort=\"text\" id=\"n-problems\">Problems</th>");
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
	put_related(page, out);
	buf_puts(out, "<h2 id=\"schools-title\">Schools</h2>\n");
	put_tools(page, out);
	put_key(page, out);
	put_columns(page, out);
}

/* ---- a school ---- */

static void put_cell(const struct overview *page, const struct overview_cell *cell, struct buf *out)
{
	if (cell->level < 0) {
		put_text(out, "<td>", cell->word, "");
	} else {
		buf_printf(out, "<td class=\"lv v%d\">", cell->level);
		escape_prose(out, page->levels[cell->level].name);
	}
	if (cell->signs)
		put_text(out, " ", cell->signs, "");
	buf_puts(out, "</td>");
}

static void put_levels(const struct overview *page, const struct overview_school *school, struct buf *out)
{
	if (!page->n_columns)
		return;
	if (!school->cells) {
		buf_printf(out, "<td colspan=\"%zu\">", page->n_columns);
		put_text(out, "", school->why, "</td>");
		return;
	}
	for (size_t i = 0; i < page->n_columns; i++)
		put_cell(page, &school->cells[i], out);
}

static void put_name(const struct overview_school *school, struct buf *out)
{
	buf_puts(out, "<tr><th scope=\"row\">");
	put_in(out, school->name_lang, school->name);
	put_text(out, " <span class=\"id\">", school->id, "");
	buf_puts(out, school->generated ? " \u00b7 generated</span></th>" : "</span></th>");
}

static void put_documents(const struct overview_school *school, struct buf *out)
{
	buf_puts(out, "<td class=\"docs\">");
	for (size_t i = 0; i < school->n_files; i++) {
		buf_puts(out, i ? " " : "");
		put_link(out, &school->files[i]);
	}
	if (school->n_more && school->may_open_folder) {
		buf_puts(out, " <a href=\"");
		put_path(out, school->id);
		buf_printf(out, "/\">%zu more</a>", school->n_more);
	} else if (school->n_more) {
		buf_printf(out, " %zu more in its folder", school->n_more);
	}
	buf_puts(out, "</td>");
}

static void put_numbers(const struct overview_school *school, struct buf *out)
{
	buf_printf(out, "<td class=\"r\">%zu</td><td class=\"r\">", school->n_actions);
	if (school->n_problems && school->lists_problems) {
		buf_puts(out, "<a href=\"#");
		escape_anchor(out, school->id);
		buf_printf(out, "\">%zu</a></td>", school->n_problems);
	} else {
		buf_printf(out, "%zu</td>", school->n_problems);
	}
}

void overview_school(const struct overview *page, const struct overview_school *school, struct buf *out)
{
	put_name(school, out);
	put_documents(school, out);
	put_text(out, "<td>", school->phase, "</td>");
	if (page->status)
		put_text(out, "<td>", school->status, "</td>");
	for (size_t i = 0; i < page->n_groups; i++)
		put_text(out, "<td>", school->groups[i], "</td>");
	if (page->numbers)
		put_numbers(school, out);
	put_levels(page, school, out);
	buf_puts(out, "</tr>\n");
}

static const char schools_end[] = "</tbody>\n</table>\n</section>\n"
	"<button type=\"button\" id=\"more\" hidden>Show more schools</button>\n";

/* ---- problems, and the end ---- */

enum { PROBLEM_COLUMNS = 4 };

void overview_problems(size_t n, struct buf *out)
{
	buf_puts(out, schools_end);
	buf_puts(out, "<h2 id=\"problems\">Problems</h2>\n");
	if (!n) {
		buf_puts(out, "<p>None.</p>\n");
		return;
	}
	buf_puts(out, "<table class=\"ru t1\"><caption class=\"vh\">Problems, school by school, with what to do</caption>\n"
		 "<thead><tr><th scope=\"col\">Severity</th><th scope=\"col\">Where</th>"
		 "<th scope=\"col\">What is wrong</th><th scope=\"col\">What to do</th></tr></thead>\n");
}

void overview_group(const struct overview_group *group, struct buf *out)
{
	buf_puts(out, "<tbody><tr class=\"gr\"");
	if (group->id) {
		buf_puts(out, " id=\"");
		escape_anchor(out, group->id);
		buf_puts(out, "\"");
	}
	buf_printf(out, "><th scope=\"rowgroup\" colspan=\"%d\">", PROBLEM_COLUMNS);
	put_in(out, group->lang, group->words);
	if (group->id)
		put_text(out, " <span class=\"mu\">", group->id, "</span>");
	buf_puts(out, "</th></tr>\n");
}

static void put_labelled(struct buf *out, const char *label, const char *text)
{
	if (!*text) {
		buf_puts(out, "<td></td>");
		return;
	}
	buf_printf(out, "<td data-h=\"%s\">", label);
	escape_prose(out, text);
	buf_puts(out, "</td>");
}

void overview_problem(const struct overview_problem *problem, struct buf *out)
{
	put_text(out, "<tr><th scope=\"row\">", problem->severity, "</th>");
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
	if (!page->numbers)
		buf_puts(out, schools_end);
	else if (n)
		buf_puts(out, "</tbody>\n</table>\n");
	if (left_out)
		buf_printf(out, "<p>%zu more %s in <a href=\"problems.csv\">problems.csv</a>.</p>\n", left_out,
			   left_out == 1 ? "is" : "are");
	buf_puts(out, "</main>\n<footer class=\"foot\">");
	escape_prose(out, page->profile);
	put_text(out, " \u00b7 ", page->date, "</footer>\n</body>\n</html>\n");
}
