/* Writing PDFs: everything a document can hold, the same bytes twice, and faults that leave no
 * file. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/file.h"
#include "pdf/pdf.h"
#include "support_folder.h"
#include "support_font.h"
#include "support_pdf.h"

static const struct date DAY = { 2026, 11, 4 };

static struct arena arena;
static struct fonts *fonts;
static struct diags diags;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	diags_init(&diags, &arena);
	fonts = support_fonts(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static struct buf *write_book(const struct pdf_book *book, bool *done)
{
	struct buf *out = buf_new(&arena, 100 << 20);

	*done = pdf_write(&arena, fonts, pdf_press_new(&arena), &book->pages, DAY, out, &diags);
	return out;
}

static struct buf *good(const struct pdf_book *book)
{
	bool done;
	struct buf *out = write_book(book, &done);

	if (!done)
		fail_msg("%s", diags.items[diags.n - 1].message);
	assert_memory_equal(out->bytes, "%PDF-1.7", 8);
	return out;
}

static void save(const char *name, const struct buf *out)
{
	assert_true(make_folder(support_output(&arena, "pdf")));
	assert_true(file_write(support_output(&arena, arena_printf(&arena, "pdf/%s", name)),
			       out->bytes, out->length));
}

static const char *find(const struct buf *out, const char *text)
{
	return memmem(out->bytes, out->length, text, strlen(text));
}

/* Anywhere in the file, packed objects included. */
static bool holds(const struct buf *out, const char *text)
{
	return find(out, text) || find(book_unpacked(&arena, out), text);
}

static void a_document_with_everything_is_written(void **state)
{
	struct buf *out = good(book_sample(&arena, fonts));

	(void)state;
	save("sample.pdf", out);
	assert_true(holds(out, "<pdfuaid:part>1</pdfuaid:part>"));
	assert_true(holds(out, "&lt;A &amp; B&gt;"));
	assert_true(holds(out, "/Lang(cy)"));
	assert_true(holds(out, "https://example.org/a\\(b\\)?q=t%C5%B7%20gwyn"));
	assert_true(holds(out, "2026-11-04T00:00:00Z"));
	assert_false(holds(out, "Haru"));
}

static void a_long_report_is_written_quickly(void **state)
{
	enum { ROUNDS = 20 };
	const struct pdf_book *book = book_report(&arena, fonts);
	clock_t start;
	struct buf *out = good(book);

	(void)state;
	save("report.pdf", out);
	start = clock();
	for (int i = 0; i < ROUNDS; i++) {
		out = good(book);
		buf_clear(out);
	}
	print_message("# %.2f ms a report\n",
		      (double)(clock() - start) * 1000 / CLOCKS_PER_SEC / ROUNDS);
}

static void the_same_pages_are_the_same_bytes(void **state)
{
	struct buf *a = good(book_sample(&arena, fonts)), *b;
	struct arena other;
	struct pdf_book *book;

	(void)state;
	arena_init(&other);
	arena_alloc(&other, 12345);
	book = book_sample(&other, support_fonts(&other));
	b = good(book);
	assert_int_equal(a->length, b->length);
	assert_memory_equal(a->bytes, b->bytes, a->length);
	book->pages.title = "Another title";
	b = good(book);
	assert_memory_not_equal(find(a, "/ID[<"), find(b, "/ID[<"), 37);
	arena_clear(&other);
}

static void an_empty_page_is_a_page(void **state)
{
	struct pdf_book *book = pdf_book_new(&arena, fonts);

	(void)state;
	book_page(book);
	save("empty.pdf", good(book));
}

/* Latin, Greek and Cyrillic letters, by tens: more than a byte can number. */
static void a_face_with_many_glyphs_is_written(void **state)
{
	struct pdf_book *book = pdf_book_new(&arena, fonts);
	struct element *p;
	struct buf *many;

	(void)state;
	book_page(book);
	p = book_element(book, book->pages.root, ROLE_P);
	for (unsigned c = 0xA1; c < 0x450; c += 10) {
		char text[2 * 10 + 1], *to = text;

		for (unsigned i = c; i < c + 10; i++) {
			if ((i > 0x17F && i < 0x391) || (i > 0x3A1 && i < 0x3A3) || i == 0xAD)
				continue;
			*to++ = (char)(0xC0 | i >> 6);
			*to++ = (char)(0x80 | (i & 63));
		}
		*to = '\0';
		book_text(book, p, 50, 60 + (c - 0xA1) * 0.7, text);
	}
	many = good(book);
	save("glyphs.pdf", many);
	assert_true(holds(many, "/Encoding/Identity-H"));
}

/* ---- faults ---- */

static struct pdf_book *small(struct element **p)
{
	struct pdf_book *book = pdf_book_new(&arena, fonts);

	book_page(book);
	*p = book_element(book, book->pages.root, ROLE_P);
	book_text(book, *p, 50, 50, "Text ");
	return book;
}

static void refused(const struct pdf_book *book, const char *why)
{
	size_t n = diags.n;
	bool done;

	write_book(book, &done);
	assert_false(done);
	assert_int_equal(diags.n, n + 1);
	assert_int_equal(diags.items[n].code, DIAG_RPT005);
	if (!strstr(diags.items[n].message, why))
		fail_msg("%s", diags.items[n].message);
}

static void numbers_out_of_range_are_refused(void **state)
{
	static const double BAD[] = { 1e9, -1e300, (double)NAN, (double)INFINITY };
	struct element *p;
	struct pdf_book *book;

	(void)state;
	for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++) {
		book = small(&p);
		book->pages.items[0].items[0].x = BAD[i];
		refused(book, "out of range");
		book = small(&p);
		book->pages.items[0].items[0].size_pt = BAD[i];
		refused(book, "out of range");
		book = small(&p);
		book_rect(book, NULL, 0, 0, 10, BAD[i], 0);
		refused(book, "out of range");
		book = small(&p);
		book->pages.items[0].w_pt = BAD[i];
		refused(book, "");
	}
	book = small(&p);
	book->pages.items[0].items[0].size_pt = 0;
	refused(book, "text size");
}

static void content_that_is_not_in_the_structure_is_refused(void **state)
{
	struct element *p;
	struct pdf_book *book = small(&p);

	(void)state;
	p->n_kids = 0;
	refused(book, "not in the structure");
	book = small(&p);
	p->kids[0].mcid = 7;
	refused(book, "not in the document");
	book = small(&p);
	p->kids[0].page = 3;
	refused(book, "not in the document");
	book = small(&p);
	book_element(book, book->pages.root, ROLE_P)->kids = p->kids;
	book->pages.root->kids[1].element->n_kids = 1;
	refused(book, "two elements");
	book = small(&p);
	book->pages.items[0].items[0].mark = 5;
	refused(book, "no mark");
	book = small(&p);
	book_rect(book, NULL, 0, 0, 1, 1, 0);
	book_text(book, p, 50, 70, "More ");
	book->pages.items[0].items[2].mark = 0;
	refused(book, "opened twice");
}

static void links_and_figures_that_say_nothing_are_refused(void **state)
{
	struct element *p, *a;
	struct pdf_book *book = small(&p);
	struct link *link;

	(void)state;
	a = book_element(book, p, ROLE_LINK);
	book_text(book, a, 50, 70, "here");
	refused(book, "on no page");
	link = book_link(book, a, 50, 60, 30, 12);
	link->contents = "";
	refused(book, "where it leads");
	link->contents = "Here";
	link->to_page = 9;
	refused(book, "leads to page 10 of 1");
	link->to_page = 0;
	link->element = p;
	refused(book, "link on page 1 is not in the structure");
	book = small(&p);
	book_rect(book, book_element(book, book->pages.root, ROLE_FIGURE), 0, 0, 9, 9, 0);
	refused(book, "alternative text");
}

static void a_document_needs_pages_a_title_and_a_root(void **state)
{
	struct element *p;
	struct pdf_book *book = pdf_book_new(&arena, fonts);

	(void)state;
	refused(book, "no pages");
	book = small(&p);
	book->pages.title = "";
	refused(book, "no title");
	book = small(&p);
	book->pages.root = p;
	refused(book, "start with a document");
	book = small(&p);
	for (int i = 0; i < 200; i++)
		p = book_element(book, p, ROLE_DIV);
	refused(book, "deep");
}

static void texts_too_long_for_a_string_are_refused(void **state)
{
	struct element *p;
	struct pdf_book *book = small(&p);
	char *text = arena_alloc(&arena, 70000);

	(void)state;
	memset(text, 'a', 69999);
	p->alt = text;
	refused(book, "too long");
}

static void a_full_buffer_is_refused(void **state)
{
	struct element *p;
	struct pdf_book *book = small(&p);
	struct buf *out = buf_new(&arena, 1000);

	(void)state;
	assert_false(pdf_write(&arena, fonts, pdf_press_new(&arena), &book->pages, DAY, out, &diags));
	assert_non_null(strstr(diags.items[diags.n - 1].message, "larger than 1000"));
}

static void many_pages_links_and_marks_are_no_limit(void **state)
{
	struct pdf_book *book = pdf_book_new(&arena, fonts);

	(void)state;
	for (int i = 0; i < 700; i++) {
		struct element *p, *a;
		struct link *link;

		book_page(book);
		p = book_element(book, book->pages.root, ROLE_P);
		a = book_element(book, p, ROLE_LINK);
		book_text(book, a, 50, 50, "on");
		link = book_link(book, a, 50, 40, 20, 12);
		link->contents = "On";
		link->to_page = 699 - i;
	}
	save("many.pdf", good(book));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_with_everything_is_written),
		cmocka_unit_test(a_long_report_is_written_quickly),
		cmocka_unit_test(the_same_pages_are_the_same_bytes),
		cmocka_unit_test(an_empty_page_is_a_page),
		cmocka_unit_test(a_face_with_many_glyphs_is_written),
		cmocka_unit_test(numbers_out_of_range_are_refused),
		cmocka_unit_test(content_that_is_not_in_the_structure_is_refused),
		cmocka_unit_test(links_and_figures_that_say_nothing_are_refused),
		cmocka_unit_test(a_document_needs_pages_a_title_and_a_root),
		cmocka_unit_test(texts_too_long_for_a_string_are_refused),
		cmocka_unit_test(a_full_buffer_is_refused),
		cmocka_unit_test(many_pages_links_and_marks_are_no_limit),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("pdf_write", tests, set_up, tear_down);
}
