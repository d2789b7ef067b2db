/*
 * doc.h - what the files of the pdf room share: the document being written and its raw objects.
 *
 * libharu keeps the pages, the outline and the cross-reference table. Everything else is a raw
 * object: an empty libharu dictionary whose body, and whose stream if it has one, we write
 * ourselves when it is saved.
 */
#ifndef WAYMARK_PDF_DOC_H
#define WAYMARK_PDF_DOC_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hpdf.h>
#include <hpdf_doc.h>

#include <libdeflate.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "layout/page.h"

/* Architectural limits (ISO 32000-1, annex C) and what libharu clamps at. */
enum { PDF_STRING_MAX_BYTES = 32767, PDF_COORDINATE_MAX_PT = 14400, PDF_BYTES_MAX = 1 << 30 };

struct pdf_doc;

/* Writes a raw object's entries, without the << >> round them. what is its own. */
typedef void pdf_body_fn(struct pdf_doc *doc, const void *what, struct buf *out);

struct pdf_raw {
	struct pdf_doc *doc;
	pdf_body_fn *body;
	const void *what;
	HPDF_Dict dict;
	unsigned id;			/* the object's number */
	const void *bytes;		size_t length;	/* of its stream; NULL: none */
	HPDF_Stream out;		/* while it is being saved */
};

/* A page of the document as libharu has it. */
struct pdf_page {
	HPDF_Page handle;
	unsigned id;
	size_t *owners;			/* by MCID: number of the node + 1; 0: nobody's */
	struct pdf_annot *annots;	size_t n_annots;
};

/* A link's annotation. */
struct pdf_annot {
	const struct link *link;
	size_t page;
	int parent_key;			/* StructParent */
	size_t node;			/* of its Link element */
	struct pdf_raw *raw;
	struct pdf_annot *next;		/* of the same element */
};

/* A structure element, numbered in reading order. */
struct pdf_node {
	const struct element *element;
	size_t parent;
	size_t *kids;			/* by kid: its node, if it is an element */
	struct pdf_annot *annots, **annots_end;
	struct pdf_raw *raw;
};

struct pdf_doc {
	jmp_buf boundary; /* where a failure ends: pdf_fail() and libharu's errors jump here */
	const char *problem;		/* what went wrong */
	struct arena *arena;		/* gone when the document is written */
	const struct pages *source;
	const struct fonts *fonts;
	struct date created;
	HPDF_Doc hpdf;
	struct libdeflate_compressor *deflate;
	struct buf *scratch;		/* the body being written, the stream being compressed */
	void *packed;			size_t packed_bytes;	/* the last stream deflated */
	const struct font_subset *subsets;	size_t n_subsets;
	const struct font_subset **subset_of_face;	/* by face; NULL: not used */
	int n_faces;
	struct pdf_raw *resources, *metadata, *structure, *parents;
	struct pdf_page *pages;
	struct pdf_node *nodes;		size_t n_nodes;
	struct pdf_annot *annots;	size_t n_annots;
};

/* ---- doc.c ---- */

/* Give the document up: the message becomes the diagnostic. */
_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Give it up if libharu says no. */
void pdf_must(struct pdf_doc *doc, HPDF_STATUS status);

/* ---- raw.c ---- */

struct pdf_raw *pdf_raw_new(struct pdf_doc *doc, pdf_body_fn *body, const void *what);

/* As above with a stream; deflated first if that is asked for. Bytes that are not
 * deflated are the arena's. */
struct pdf_raw *pdf_raw_stream(struct pdf_doc *doc, pdf_body_fn *body, const void *what,
			       const void *bytes, size_t length, bool deflate);

/* Let a dictionary of libharu's own write our entries behind its own. */
void pdf_raw_extend(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body, const void *what);

/* Bytes deflated; good until the next call. */
const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);

/* A text string: (ASCII) or <FEFF...>. */
void pdf_text(struct pdf_doc *doc, struct buf *out, const char *text);

void pdf_ref(struct buf *out, unsigned id);		/* " 12 0 R" */
unsigned pdf_object_id(const void *object);		/* of an indirect object of libharu */

/* A coordinate in range, or the document fails. */
double pdf_checked(struct pdf_doc *doc, double pt);

/* ---- the parts of a document ---- */

void pdf_add_fonts(struct pdf_doc *doc); /* fonts.c: subsets and the shared resources */
void pdf_add_pages(struct pdf_doc *doc);		/* content.c: pages and what is on them */
void pdf_add_links(struct pdf_doc *doc);		/* links.c: annotations, after the nodes */
void pdf_add_outline(struct pdf_doc *doc);		/* links.c: bookmarks */
void pdf_number_nodes(struct pdf_doc *doc); /* structure.c: elements in order, checked */
void pdf_add_structure(struct pdf_doc *doc);		/* structure.c: their objects */
void pdf_add_metadata(struct pdf_doc *doc);		/* metadata.c: XMP, Info, catalogue */

#endif
