/*
 * doc.h - shared by the files of the pdf room: the document being written and its objects.
 *
 * libharu keeps the pages, the outline, the catalogue and the information dictionary; its objects have
 * the lowest numbers. All other objects are ours. They exist only as a number until they are written,
 * once: streams go straight into the file, others into the object stream that is being filled.
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

/* Architectural limits (ISO 32000-1, annex C), and where libharu clamps. */
enum { PDF_STRING_MAX_BYTES = 32767, PDF_COORDINATE_MAX_PT = 14400, PDF_BYTES_MAX = 1 << 30,
       PDF_OBJECTS_MAX = 8388607 };

struct pdf_doc;

/* Writes the entries of a dictionary, without the surrounding << >>. */
typedef void pdf_body_fn(struct pdf_doc *doc, const void *what, struct buf *out);

/* The place of an object: a byte offset in the file, or an index in an object stream. */
struct pdf_place {
	uint32_t at;			/* byte offset, or number of the object stream */
	uint8_t index;			/* in that stream */
	enum { PLACE_NONE, PLACE_FILE, PLACE_PACKED } kind;	/* as in the cross-reference stream */
};

/* The file written so far; see save.c. */
struct pdf_file {
	struct buf *out;
	size_t start;			/* where the file starts in `out` */
	struct buf *texts, *offsets;	/* of the object stream being filled */
	unsigned stream;		/* the number of that object stream */
	size_t n_texts;
	struct pdf_place *places;	size_t n, capacity;	/* by object number */
};

/* A page of the document, with libharu's object. */
struct pdf_page {
	HPDF_Dict handle;
	unsigned id, contents;
	size_t *owners;			/* by MCID: index of the node + 1; 0: no node */
	unsigned first_annot;		/* object number of the page's first link; the others follow */
};

/* The annotation of a link. */
struct pdf_annot {
	const struct link *link;
	size_t page;
	int parent_key;			/* its StructParent */
	size_t node;			/* the node of its Link element */
	unsigned id;
	struct pdf_annot *next;		/* the next one of the same element */
};

/* A structure element. Nodes are numbered in reading order. */
struct pdf_node {
	const struct element *element;
	size_t parent, end;		/* its descendants are the nodes after it, up to end */
	struct pdf_annot *annots, **annots_end;
};

struct pdf_doc {
	jmp_buf boundary; /* where failures end: pdf_fail() and libharu's errors jump here */
	const char *problem;		/* what went wrong */
	struct arena *arena;		/* reset when the document is written */
	const struct pages *source;
	struct fonts *fonts;
	struct date created;
	HPDF_Doc hpdf;
	struct pdf_press *press;
	struct pdf_file file;
	struct buf *scratch;		/* the stream under construction */
	void *packed;			size_t packed_bytes;	/* the stream compressed last */
	const struct font_subset *subsets;	size_t n_subsets;
	const struct font_subset **subset_of_face;	/* by face; NULL: face not used */
	int n_faces;
	const struct picture **pictures;	size_t n_pictures;	/* each once ... */
	unsigned first_picture;		/* ... and the object number of the first; the others follow */
	unsigned resources, metadata, structure, parents;
	struct pdf_page *pages;
	struct pdf_node *nodes;		size_t n_nodes, nodes_capacity;
	unsigned first_node;		/* object number of the first node; the others follow */
	struct pdf_annot *annots;	size_t n_annots;
};

/* ---- fail.c ---- */

/* Abandon the document. The message becomes the diagnostic. */
_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Abandon the document if libharu reports an error: by a call's result, or as its error handler. */
void pdf_must(struct pdf_doc *doc, HPDF_STATUS status);
void pdf_on_error(HPDF_STATUS error, HPDF_STATUS detail, void *doc);

/* ---- save.c ---- */

/* Begin the file. After this, no object may be added to libharu's. */
void pdf_file_begin(struct pdf_doc *doc, struct buf *out);

/* Reserve n consecutive object numbers; returns the first. */
unsigned pdf_reserve(struct pdf_doc *doc, size_t n);

/* Begin the dictionary with this number. Write its entries to the returned buffer, then call pdf_end(). */
struct buf *pdf_begin(struct pdf_doc *doc, unsigned id);

/* Room in that buffer for bytes written in place; follow it with buf_used(). */
char *pdf_room(struct pdf_doc *doc, size_t n);
void pdf_end(struct pdf_doc *doc);

/* Write a stream. entries are those of its dictionary, without the length and, if it is deflated, the filter. */
void pdf_stream(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
		size_t length);
void pdf_stream_deflate(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
			size_t length);
void pdf_stream_deflated(struct pdf_doc *doc, unsigned id, const char *entries, const void *packed,
			 size_t deflated);	/* for bytes that are already deflated */

/* Write libharu's objects and end the file. */
void pdf_file_end(struct pdf_doc *doc);

/* ---- deflate.c ---- */

/* Compress bytes: fast, or better for streams that are kept. The result is good until the next of these calls. */
const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);
const void *pdf_deflate_kept(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);

/* The same as pdf_deflate_kept without a document, of at most PDF_BYTES_MAX bytes, into the arena. NULL if it fails. */
const void *pdf_press_kept(struct arena *arena, struct pdf_press *press, const void *bytes, size_t length,
			   size_t *deflated);

/* A fingerprint of the bytes from start on, in hexadecimal. */
enum { PDF_ID_DIGITS = 32 };
void pdf_fingerprint(const struct buf *bytes, size_t start, char hex[PDF_ID_DIGITS + 1]);

/* ---- pictures.c ---- */

/* A picture's number in the document, from 0: /I0, /I1 ... in the resources. */
size_t pdf_picture_number(struct pdf_doc *doc, const struct picture *picture);

/* ---- raw.c ---- */

/* Make a dictionary of libharu's write our entries after its own. */
void pdf_extend(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body, const void *what);

/* A text string: (ASCII) or <FEFF...>. */
void pdf_text(struct pdf_doc *doc, struct buf *out, const char *text);

void pdf_ref(struct buf *out, unsigned id);		/* " 12 0 R" */

/* The same, written at p, which needs PDF_REF_BYTES of room; returns the end. */
enum { PDF_REF_BYTES = BUF_DIGITS_MAX + 5 };
char *pdf_spell_ref(char *p, unsigned id);

unsigned pdf_object_id(const void *object);		/* the number of an indirect object of libharu */

/* Returns a coordinate, or fails the document if it is out of range. */
double pdf_checked(struct pdf_doc *doc, double pt);

/* ---- the parts of a document, in the order in which they are made ---- */

void pdf_add_pages(struct pdf_doc *doc);	/* pages.c: libharu's pages, still empty */
void pdf_add_outline(struct pdf_doc *doc);	/* links.c: bookmarks */
void pdf_extend_catalogue(struct pdf_doc *doc);	/* metadata.c: catalogue, Info */
/* The file begins here. */
void pdf_add_pictures(struct pdf_doc *doc);	/* pictures.c: pixels, before the resources that name them */
void pdf_add_fonts(struct pdf_doc *doc);	/* fonts.c: subsets and the shared resources */
void pdf_add_contents(struct pdf_doc *doc);	/* content.c: what is on the pages */
void pdf_number_nodes(struct pdf_doc *doc);	/* structure.c: elements in order, checked */
void pdf_add_links(struct pdf_doc *doc);	/* links.c: annotations, after the nodes */
void pdf_add_structure(struct pdf_doc *doc);	/* structure.c: the elements' objects */
void pdf_add_xmp(struct pdf_doc *doc);		/* metadata.c: the packet */

#endif
