/*
 * html.c - see html.h. What stands around the blocks: the policy, the style sheet, header and footer.
 *
 * The body is written first, since only then is known what the style sheet must have. The policy
 * forbids everything but that one style sheet, by its checksum, and pictures that the page holds itself: even
 * if a text escaped from its place, it could neither run nor ask for anything.
 */
#include "html/html.h"

#include "html/body.h"
#include "html/checksum.h"
#include "html/escape.h"
#include "html/prose.h"

enum { PAGE_MAX_BYTES = 1 << 29, SHEET_MAX_BYTES = 1 << 20 };

static bool is_given(const char *text)
{
	return text && *text;
}

static void put_meta(struct buf *out, const char *name, const char *content)
{
	if (!is_given(content))
		return;
	buf_printf(out, "<meta name=\"%s\" content=\"", name);
	escape_text(out, content);
	buf_puts(out, "\">\n");
}

static void put_head(struct writing *w, struct buf *out)
{
	const struct document *d = w->document;
	struct buf *sheet = buf_new(w->arena, SHEET_MAX_BYTES);

	buf_putc(sheet, '\n');
	sheet_write(w->sheet, sheet);
	buf_puts(out, "<!DOCTYPE html>\n<html lang=\"");
	escape_text(out, d->language);
	buf_puts(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
		 "style-src 'sha256-");
	checksum_put(out, sheet->bytes, sheet->length);
	buf_puts(out, "'; base-uri 'none'; form-action 'none'\">\n"
		 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		 "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
	escape_text(out, d->title);
	buf_puts(out, "</title>\n");
	put_meta(out, "description", d->subject);
	put_meta(out, "keywords", d->keywords);
	buf_puts(out, "<style>");
	buf_add(out, sheet->bytes, sheet->length);
	buf_puts(out, "</style>\n</head>\n");
	buf_clear(sheet);
}

static void put_stamps(const struct document *d, struct buf *out)
{
	if (!d->draft && !d->stamp)
		return;
	buf_puts(out, "<p class=\"stamps\">");
	if (d->draft)
		buf_puts(out, "<strong>Draft</strong>");
	if (d->stamp) {
		buf_puts(out, d->draft ? " <strong>" : "<strong>");
		escape_text(out, d->stamp);
		buf_puts(out, "</strong>");
	}
	buf_puts(out, "</p>\n");
}

/* What runs along each page on paper, once. */
static void put_top(const struct document *d, struct buf *out)
{
	buf_puts(out, "<header class=\"top\">\n<div>\n");
	if (is_given(d->running_left)) {
		buf_puts(out, "<p class=\"who\"");
		if (d->running_left_lang) {
			buf_puts(out, " lang=\"");
			escape_text(out, d->running_left_lang);
			buf_putc(out, '"');
		}
		buf_putc(out, '>');
		escape_prose(out, d->running_left);
		buf_puts(out, "</p>\n");
	}
	if (is_given(d->running_right)) {
		buf_puts(out, "<p>");
		escape_prose(out, d->running_right);
		buf_puts(out, "</p>\n");
	}
	if (is_given(d->classification)) {
		buf_puts(out, "<p>");
		escape_prose(out, d->classification);
		buf_puts(out, "</p>\n");
	}
	buf_puts(out, "</div>\n</header>\n");
}

static void put_foot(const struct document *d, struct buf *out)
{
	const bool both = is_given(d->classification) && is_given(d->footer_left);

	buf_puts(out, "<footer class=\"foot\">");
	escape_prose(out, is_given(d->classification) ? d->classification : "");
	buf_puts(out, both ? " \u00b7 " : "");
	escape_prose(out, is_given(d->footer_left) ? d->footer_left : "");
	buf_puts(out, "</footer>\n");
}

void html_write(struct arena *arena, const struct document *document, struct buf *out)
{
	const struct theme *t = document->theme;
	struct writing w = {
		.arena = arena, .document = document, .out = buf_new(arena, PAGE_MAX_BYTES),
		.sheet = sheet_new(arena, document), .heading = "",
		.room_pt = (document->landscape ? t->page_h_pt : t->page_w_pt) - t->margin_left_pt - t->margin_right_pt,
	};

	body_write(&w);
	put_head(&w, out);
	buf_puts(out, "<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
	prose_icons(&w, out);
	put_top(document, out);
	buf_puts(out, "<main id=\"main\" tabindex=\"-1\">\n");
	put_stamps(document, out);
	buf_add(out, w.out->bytes, w.out->length);
	buf_puts(out, "</main>\n");
	put_foot(document, out);
	buf_puts(out, "</body>\n</html>\n");
	out->full = out->full || w.out->full;	/* a page with a hole is none */
	buf_clear(w.out);
}
