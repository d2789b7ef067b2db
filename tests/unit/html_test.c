/* html_test.c - what a page is made of: texts made harmless, headings, contents, links; a page is whole or marked as not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "html/base64.h"
#include "html/escape.h"
#include "html/html.h"
#include "support_doc.h"

enum { MOST_BYTES = 1 << 22 };

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static const char *by(void (*escape)(struct buf *, const char *), const char *text)
{
	struct buf *out = buf_new(&arena, MOST_BYTES);

	escape(out, text);
	return out->bytes ? out->bytes : "";
}

static const char *page_of(const struct document *document)
{
	struct buf *out = buf_new(&arena, MOST_BYTES);

	html_write(&arena, document, out);
	assert_false(out->full);
	return out->bytes;
}

static void has(const char *page, const char *part)
{
	if (!strstr(page, part))
		fail_msg("no %s in %s", part, strstr(page, "<body>"));
}

static void lacks(const char *page, const char *part)
{
	if (strstr(page, part))
		fail_msg("%.200s", strstr(page, part));
}

/* ---- texts ---- */

static void nothing_ends_a_text(void **state)
{
	(void)state;
	assert_string_equal(by(escape_text, "<a href=\"x\" title='y'>&"),
			    "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
	assert_string_equal(by(escape_text, ""), "");
	assert_string_equal(by(escape_text, "\xC3\xA9 \xE2\x80\xA6 \xF0\x9F\x8C\xB1"), "\xC3\xA9 \xE2\x80\xA6 \xF0\x9F\x8C\xB1");
}

/* A tab and a line feed are space; no other control character is one of HTML's, nor are the last two of a plane. */
static void what_html_forbids_is_replaced(void **state)
{
	(void)state;
	assert_string_equal(by(escape_text, "a\tb\nc"), "a\tb\nc");
	assert_string_equal(by(escape_text, "a\x01" "b\r\x1B\x7F"), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
	assert_string_equal(by(escape_text, "\xC2\x80\xC2\x9F\xC2\xA0"), "\uFFFD\uFFFD\xC2\xA0");
	assert_string_equal(by(escape_text, "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xEF\xB7\x90"), "\uFFFD\uFFFD\uFFFD\uFFFD");
	assert_string_equal(by(escape_text, "\xF0\x9F\xBF\xBE\xF4\x8F\xBF\xBF\xF0\x9F\xBF\xBD"), "\uFFFD\uFFFD\xF0\x9F\xBF\xBD");
}

static void a_long_word_may_be_broken(void **state)
{
	(void)state;
	assert_string_equal(by(escape_prose, "of abcdefghijklmnopqrstuvwx end"), "of abcdefghijklmnopqrstuvwx end");
	assert_string_equal(by(escape_prose, "abcdefghijklmnopqrstuvwxy z"), "abcdefghijklmnop<wbr>qrstuvwxy z");
	assert_string_equal(by(escape_prose, "éééééééééééééééé<éééééééééééé"), "éééééééééééééééé<wbr>&lt;éééééééééééé");
}

static void an_anchor_is_a_valid_id_and_no_other_s(void **state)
{
	(void)state;
	assert_string_equal(by(escape_anchor, "plan_1"), "a-plan_1");
	assert_string_equal(by(escape_anchor, "a-b c\"é"), "a-a--b-20c-22-c3-a9");
	assert_string_not_equal(by(escape_anchor, "a-20"), by(escape_anchor, "a "));
}

static void a_string_of_a_style_sheet_ends_where_it_should(void **state)
{
	const char *escaped = by(escape_css_string, "a\"b\\c</style>\n}");

	(void)state;
	assert_string_equal(escaped, "\"a\\22 b\\5c c\\3c \\2f style\\3e \\a \\7d \"");
}

/* RFC 4648, 10. */
static void base64_is_the_standard_s(void **state)
{
	static const char *const pairs[][2] = {
		{ "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foob", "Zm9vYg==" },
		{ "fooba", "Zm9vYmE=" }, { "foobar", "Zm9vYmFy" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct base64 letters = { .out = buf_new(&arena, MOST_BYTES) };

		/* In two pieces. */
		base64_add(&letters, (const unsigned char *)pairs[i][0], strlen(pairs[i][0]) / 2);
		base64_add(&letters, (const unsigned char *)pairs[i][0] + strlen(pairs[i][0]) / 2,
			   strlen(pairs[i][0]) - strlen(pairs[i][0]) / 2);
		base64_end(&letters);
		assert_string_equal(letters.out->bytes ? letters.out->bytes : "", pairs[i][1]);
	}
}

/* ---- headings ---- */

static void the_only_first_heading_stands_above_all(void **state)
{
	struct doc *doc = doc_new(&arena);
	const char *page;

	(void)state;
	doc_heading(doc, 1, NULL, "Plan");
	doc_heading(doc, 2, "4", "Actions");
	page = page_of(doc_document(doc));
	has(page, "<h1 id=\"heading-1\" class=\"l1\">Plan</h1>");
	has(page, "<h2 id=\"heading-2\" class=\"l2\"><span class=\"no\">4</span> Actions</h2>");
}

static void the_title_stands_above_several(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const char *page;

	(void)state;
	doc_heading(doc, 1, NULL, "One");
	doc_heading(doc, 1, NULL, "Two");
	document = doc_document(doc);
	document->title = "Title & all";
	page = page_of(document);
	has(page, "<h1 class=\"l1\">Title &amp; all</h1>");
	has(page, "<h2 id=\"heading-1\" class=\"l1\">One</h2>");
	has(page, "<h2 id=\"heading-2\" class=\"l1\">Two</h2>");
}

/* A first heading that says the title stands above the others, and what is below it stays one level deeper. */
static void a_heading_that_says_the_title_is_not_said_twice(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const char *page;

	(void)state;
	doc_heading(doc, 1, NULL, "All schools");
	doc_heading(doc, 2, NULL, "Who answered");
	doc_heading(doc, 1, NULL, "Plans");
	doc_heading(doc, 2, NULL, "Overdue");
	document = doc_document(doc);
	document->title = "All schools";
	page = page_of(document);
	has(page, "<h1 id=\"heading-1\" class=\"l1\">All schools</h1>");
	has(page, "<h2 id=\"heading-2\" class=\"l2\">Who answered</h2>");
	has(page, "<h2 id=\"heading-3\" class=\"l1\">Plans</h2>");
	has(page, "<h3 id=\"heading-4\" class=\"l2\">Overdue</h3>");
	assert_null(strstr(strstr(page, "<h1") + 1, "<h1"));
}

static void a_cover_stands_above_everything(void **state)
{
	struct doc *doc = doc_new(&arena);
	const char *page;

	(void)state;
	doc_add(doc, BLOCK_COVER)->cover.title = doc_text(&arena, "Audit");
	doc_heading(doc, 1, NULL, "Summary");
	page = page_of(doc_document(doc));
	has(page, "<h1>Audit</h1>");
	has(page, "<h2 id=\"heading-1\" class=\"l1\">Summary</h2>");
}

static void contents_are_lists_in_lists(void **state)
{
	static const struct { int level; const char *text; } headings[] = {
		{ 1, "A" }, { 2, "B" }, { 3, "C" }, { 2, "D" }, { 1, "E" },
	};
	struct doc *doc = doc_new(&arena);
	struct block *contents = doc_add(doc, BLOCK_CONTENTS);
	const char *page;

	(void)state;
	contents->contents.title = "Inside";
	contents->contents.depth = 2;
	for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
		doc_heading(doc, headings[i].level, NULL, headings[i].text);
	page = page_of(doc_document(doc));
	has(page, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\" class=\"l1\">Inside</h2>\n<ul>\n"
		  "<li><a href=\"#heading-1\">A</a><ul>\n<li><a href=\"#heading-2\">B</a></li>\n"
		  "<li><a href=\"#heading-4\">D</a></li>\n</ul>\n</li>\n<li><a href=\"#heading-5\">E</a></li>\n</ul>\n</nav>");
}

/* ---- spans ---- */

static void looks_nest_and_links_lead_to_pages_and_mail_alone(void **state)
{
	static const struct span spans[] = {
		{ .text = "all", .flags = SPAN_BOLD | SPAN_ITALIC | SPAN_MUTED | SPAN_BREAK, .lang = "cy", .to = "x y" },
		{ .text = "out", .url = "https://example.org/?a=1&b=\"" },
		{ .text = "script", .url = "javascript:alert(1)" },
	};
	struct doc *doc = doc_new(&arena);
	const char *page;

	(void)state;
	doc_paragraph(doc, "")->paragraph.text = doc_spans(&arena, spans, 3);
	page = page_of(doc_document(doc));
	has(page, "<br><a href=\"#a-x-20y\"><strong><em><span class=\"mu\"><span lang=\"cy\">all</span></span></em></strong></a>");
	has(page, "<a rel=\"noreferrer\" href=\"https://example.org/?a=1&amp;b=&quot;\">out</a>script");
	lacks(page, "javascript");
}

/* ---- the page ---- */

static void what_must_be_said_is(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const char *page;

	(void)state;
	doc_heading(doc, 1, NULL, "Plan");
	document = doc_document(doc);
	lacks(page_of(document), "class=\"stamps\"");
	document->draft = true;
	document->stamp = "Made up";
	document->classification = "Internal: not for publication";
	page = page_of(document);
	has(page, "<p class=\"stamps\"><strong>Draft</strong> <strong>Made up</strong></p>");
	has(page, "@top-center{font:700 10pt sans-serif;content:\"Draft · Made up\"}");
	has(page, "@bottom-left{font:8pt sans-serif;content:\"Internal\\3a  not for publication\"}");
	has(strstr(page, "<footer"), "Internal: not for publication");
}

static void the_same_document_gives_the_same_bytes(void **state)
{
	const struct document *document = doc_everything(&arena);

	(void)state;
	assert_string_equal(page_of(document), page_of(document));
}

static void a_page_with_a_hole_says_so(void **state)
{
	struct buf *out = buf_new(&arena, 1000);

	(void)state;
	html_write(&arena, doc_everything(&arena), out);
	assert_true(out->full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_ends_a_text, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_html_forbids_is_replaced, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_long_word_may_be_broken, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_anchor_is_a_valid_id_and_no_other_s, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_string_of_a_style_sheet_ends_where_it_should, set_up, tear_down),
		cmocka_unit_test_setup_teardown(base64_is_the_standard_s, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_only_first_heading_stands_above_all, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_title_stands_above_several, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_heading_that_says_the_title_is_not_said_twice, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_cover_stands_above_everything, set_up, tear_down),
		cmocka_unit_test_setup_teardown(contents_are_lists_in_lists, set_up, tear_down),
		cmocka_unit_test_setup_teardown(looks_nest_and_links_lead_to_pages_and_mail_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_must_be_said_is, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_same_document_gives_the_same_bytes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_page_with_a_hole_says_so, set_up, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
