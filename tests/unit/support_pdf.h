/* support_pdf.h - laid-out pages built by hand, as layout would hand them over. */
#ifndef WAYMARK_TESTS_SUPPORT_PDF_H
#define WAYMARK_TESTS_SUPPORT_PDF_H

#include "base/buf.h"
#include "layout/page.h"

/* A document in the making; everything is the arena's. */
struct pdf_book {
	struct arena *arena;
	struct fonts *fonts;
	struct pages pages;
	enum font_style style;		/* of the next text */
	double size_pt;
	uint32_t rgb;
};

struct pdf_book *pdf_book_new(struct arena *arena, struct fonts *fonts);
struct page *book_page(struct pdf_book *book); /* one more A4 page; good until the next one */
struct element *book_element(struct pdf_book *book, struct element *parent, enum role role);

/* Items on the last page. element NULL: an artifact of layout. A new mark starts unless the last
 * item was the same element's. Text returns its width. */
double book_text(struct pdf_book *book, struct element *element, double x, double y, const char *text);
struct item *book_item(struct pdf_book *book, struct element *element, enum item_kind kind);
struct item *book_rect(struct pdf_book *book, struct element *element, double x, double y, double w,
		       double h, uint32_t rgb);
void book_running(struct pdf_book *book, bool header, double y, const char *text);
struct link *book_link(struct pdf_book *book, struct element *element, double x, double y, double w,
		       double h);

/* One document with everything in it: headings, a paragraph over two pages, lists, tables, a
 * figure, links, a Welsh passage, a note, bookmarks. */
struct pdf_book *book_sample(struct arena *arena, struct fonts *fonts);

/* Twelve pages of tables and text, as large as a common report. */
struct pdf_book *book_report(struct arena *arena, struct fonts *fonts);

/* The bytes of a PDF's deflated streams, one after another. */
struct buf *book_unpacked(struct arena *arena, const struct buf *pdf);

#endif
