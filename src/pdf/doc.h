/*
 * doc.h - what the files of the pdf room share: the document being written and its objects.
 *
 * libharu keeps pages, outline, catalogue and information dictionary; its objects have the first
 * numbers. All others are ours: they have only a number, and are written once, straight into the
 * file (streams) or into the object stream that is being filled (the rest).
 */
#ifndef WAYMARK_PDF_DOC_H
#define WAYMARK_PDF_DOC_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hpdf.h>
#include <hpdf_doc.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "layout/page.h"
#include "pdf/pdf.h"

/* Architectural limits (ISO 32000-1, annex C) and what libharu clamps at. */
enum { PDF_STRING_MAX_BYTES = 32767, PDF_COORDINATE_MAX_PT = 14400, PDF_BYTES_MAX = 1 << 30,
       PDF_OBJECTS_MAX = 8388607 };

struct pdf_doc;

/* Writes the entries of a dictionary, without the << >> round them. */
typedef void pdf_body_fn(struct pdf_doc *doc, const void *what, struct buf *out);

/* Where an object is: in the file at a byte, or in an object stream. */
struct pdf_place {
	uint32_t at;			/* byte, or number of the object stream */
	uint8_t index;			/* in that stream */
	enum { PLACE_NONE, PLACE_FILE, PLACE_PACKED } kind;	/* as the file has it */
};

/* The file as far as it is written; save.c's. */
struct pdf_file {
	struct buf *out;
	size_t start;			/* of the file in out */
	struct buf *texts, *offsets;	/* of the object stream being filled */
	unsigned stream;		/* its number */
	size_t n_texts;
	struct pdf_place *places;	size_t n, capacity;	/* by object number */
};

/* A page of the document as libharu has it. */
struct pdf_page {
	HPDF_Dict handle;
	unsigned id, contents;
	size_t *owners;			/* by MCID: number of the node + 1; 0: nobody's */
	unsigned first_annot;		/* the page's links have the numbers from here */
};

/* A link's annotation. */
struct pdf_annot {
	const struct link *link;
	size_t page;
	int parent_key;			/* StructParent */
	size_t node;			/* of its Link element */
	unsigned id;
	struct pdf_annot *next;		/* of the same element */
};

/* A structure element, numbered in reading order. */
struct pdf_node {
	const struct element *element;
	size_t parent, end;		/* what is below it: the nodes behind it, up to end */
	struct pdf_annot *annots, **annots_end;
};

struct pdf_doc {
	jmp_buf boundary; /* where a failure ends: pdf_fail() and libharu's errors jump here */
	const char *problem;		/* what went wrong */
	struct arena *arena;		/* gone when the document is written */
	const struct pages *source;
	struct fonts *fonts;
	struct date created;
	HPDF_Doc hpdf;
	struct pdf_press *press;
	struct pdf_file file;
	struct buf *scratch;		/* the stream being made */
	void *packed;			size_t packed_bytes;	/* the last stream deflated */
	const struct font_subset *subsets;	size_t n_subsets;
	const struct font_subset **subset_of_face;	/* by face; NULL: not used */
	int n_faces;
	unsigned resources, metadata, structure, parents;
	struct pdf_page *pages;
	struct pdf_node *nodes;		size_t n_nodes, nodes_capacity;
	unsigned first_node;		/* nodes have the numbers from here */
	struct pdf_annot *annots;	size_t n_annots;
};

/* ---- doc.c ---- */

/* Give the document up: the message becomes the diagnostic. */
_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Give it up if libharu says no. */
void pdf_must(struct pdf_doc *doc, HPDF_STATUS status);

/* ---- save.c ---- */

/* Begin the file. From here on no object may be added to libharu's. */
void pdf_file_begin(struct pdf_doc *doc, struct buf *out);

/* The first of n numbers in a row for objects that are to come. */
unsigned pdf_reserve(struct pdf_doc *doc, size_t n);

/* Begin the dictionary with a number: its entries go to what this returns, until pdf_end(). */
struct buf *pdf_begin(struct pdf_doc *doc, unsigned id);

/* Room for bytes there that are spelled in place; buf_used() ends it. */
char *pdf_room(struct pdf_doc *doc, size_t n);
void pdf_end(struct pdf_doc *doc);

/* A stream. entries are its dictionary's, but for the length and, if it is deflated, the filter. */
void pdf_stream(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
		size_t length);
void pdf_stream_deflate(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
			size_t length);
void pdf_stream_deflated(struct pdf_doc *doc, unsigned id, const char *entries, const void *packed,
			 size_t deflated);	/* it was already */

/* Write libharu's objects, and end the file. */
void pdf_file_end(struct pdf_doc *doc);

/* ---- deflate.c ---- */

/* Bytes deflated: quickly; or better, for what is kept. Good until the next call of these. */
const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);
const void *pdf_deflate_kept(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);

/* What tells the bytes from start on from others, in hexadecimal. */
enum { PDF_ID_DIGITS = 32 };
void pdf_fingerprint(const struct buf *bytes, size_t start, char hex[PDF_ID_DIGITS + 1]);

/* ---- raw.c ---- */

/* Let a dictionary of libharu's write our entries behind its own. */
void pdf_extend(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body, const void *what);

/* A text string: (ASCII) or <FEFF...>. */
void pdf_text(struct pdf_doc *doc, struct buf *out, const char *text);

void pdf_ref(struct buf *out, unsigned id);		/* " 12 0 R" */

/* The same at p, where there are PDF_REF_BYTES; where it ends. */
enum { PDF_REF_BYTES = BUF_DIGITS_MAX + 5 };
char *pdf_spell_ref(char *p, unsigned id);

unsigned pdf_object_id(const void *object);		/* of an indirect object of libharu */

/* A coordinate in range, or the document fails. */
double pdf_checked(struct pdf_doc *doc, double pt);

/* ---- the parts of a document, in the order in which they are made ---- */

void pdf_add_pages(struct pdf_doc *doc);	/* pages.c: libharu's pages, still empty */
void pdf_add_outline(struct pdf_doc *doc);	/* links.c: bookmarks */
void pdf_extend_catalogue(struct pdf_doc *doc);	/* metadata.c: catalogue, Info */
/* here the file begins */
void pdf_add_fonts(struct pdf_doc *doc);	/* fonts.c: subsets and the shared resources */
void pdf_add_contents(struct pdf_doc *doc);	/* content.c: what is on the pages */
void pdf_number_nodes(struct pdf_doc *doc);	/* structure.c: elements in order, checked */
void pdf_add_links(struct pdf_doc *doc);	/* links.c: annotations, after the nodes */
void pdf_add_structure(struct pdf_doc *doc);	/* structure.c: the elements' objects */
void pdf_add_xmp(struct pdf_doc *doc);		/* metadata.c: the packet */

#endif
