/*
 * pictures.c - the pictures of a document as image objects, each once however often it is drawn.
 *
 * Their pixels were deflated when they were decoded (picture.c), so nothing is left to do but write them.
 */
#include "pdf/doc.h"

#include <stdio.h>

#include "report/block.h"

/* A logo on a cover and on a page: two pictures in a document are many. */
size_t pdf_picture_number(struct pdf_doc *doc, const struct picture *picture)
{
	size_t i = 0;

	while (i < doc->n_pictures && doc->pictures[i] != picture)
		i++;
	return i;
}

static void note(struct pdf_doc *doc, const struct picture *picture, size_t *capacity)
{
	if (pdf_picture_number(doc, picture) < doc->n_pictures)
		return;
	if (doc->n_pictures == *capacity)
		doc->pictures = arena_grow(doc->arena, doc->pictures, doc->n_pictures, capacity,
					   sizeof(*doc->pictures));
	doc->pictures[doc->n_pictures++] = picture;
}

static void write_picture(struct pdf_doc *doc, unsigned id, const struct picture *picture)
{
	char entries[256];

	snprintf(entries, sizeof(entries),
		 "/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8"
		 "/DecodeParms<</Predictor 15/Colors %d/Columns %d>>",
		 picture->w_px, picture->h_px, picture->channels == 1 ? "DeviceGray" : "DeviceRGB", picture->channels,
		 picture->w_px);
	pdf_stream_deflated(doc, id, entries, picture->deflated, picture->deflated_bytes);
}

void pdf_add_pictures(struct pdf_doc *doc)
{
	size_t capacity = 0;

	for (size_t p = 0; p < doc->source->n; p++) {
		const struct page *page = &doc->source->items[p];

		for (size_t i = 0; i < page->n_items; i++) {
			if (page->items[i].kind == ITEM_PICTURE)
				note(doc, page->items[i].picture, &capacity);
		}
	}
	if (!doc->n_pictures)
		return;
	doc->first_picture = pdf_reserve(doc, doc->n_pictures);
	for (size_t i = 0; i < doc->n_pictures; i++)
		write_picture(doc, doc->first_picture + (unsigned)i, doc->pictures[i]);
}
