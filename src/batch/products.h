/*
 * products.h - what a run makes: every document, and every table that belongs to one.
 *
 * A product is a row of the table in products.c, and no other file names one. A new product is a row
 * there, plus a template for a document or a writer for a table. Products of the same edition are asked
 * for, made and kept together.
 */
#ifndef WAYMARK_BATCH_PRODUCTS_H
#define WAYMARK_BATCH_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "batch/batch.h"
#include "framework/framework.h"
#include "framework/shape.h"
#include "score/suppress.h"

struct document;
struct draft;
struct drafts;
struct job;
struct findings;
struct pages;
struct plan;
struct records;
struct whole;

enum product_scope {
	PRODUCT_OF_SCHOOL,		/* OUT/SCHOOL_ID/report.pdf */
	PRODUCT_OF_ITEM,		/* one per case: OUT/SCHOOL_ID/case-01.pdf */
	/* From here on all schools are needed; if only some are run, made only on request: */
	PRODUCT_OF_COMPARED,		/* of a school beside the others: OUT/SCHOOL_ID/feedback.pdf */
	PRODUCT_OF_RUN,			/* about all schools: OUT/learning.pdf */
	PRODUCT_OF_PART,		/* one per part of what was gathered: OUT/support-camhs.pdf */
	PRODUCT_OF_WHOLE		/* made last, from all that a run has made: OUT/results.xlsx */
};

enum product_made { PRODUCT_BY_DEFAULT, PRODUCT_ON_REQUEST };

/* What a file of a product is written from. */
struct product_source {
	const struct job *job;
	const struct product *product;
	const char *file;		/* the name of its file, "report.pdf" */
	enum suppress_profile profile;	/* whom it is for */
	const struct document *document;	/* for a document: what it says ... */
	const struct pages *pages;	/* ... and its pages */
	const void *gathered;		/* for a product of the run: what its `gather` made */
	const struct findings *findings;	/* for a product of a school without a template: what was found ... */
	const struct plan *plan;	/* ... and planned; NULL: the audit makes no plan */
	const struct whole *whole;	/* for one of the whole */
};

/* What a product that needs all schools is about. */
struct product_subject {
	/* Collects it from the records of all schools, in the arena; never returns NULL. Or, instead: makes it from what
	 * another subject has collected. */
	const void *(*gather)(struct arena *arena, const struct job *job, const struct records *records);
	const struct product_subject *from;
	const void *(*derive)(struct arena *arena, const void *gathered);
	const struct shape *shape;	/* the shape of what `gather` returns, which templates get; NULL: there is
					 * no document */
	/* For products of compared schools: a struct of `shape` about the school, NULL if it gets none; and whether that
	 * rests on evidence that was made up. */
	const void *(*of_school)(struct arena *arena, const void *gathered, const char *school_id);
	bool (*generated)(const void *of_school);
	/* For products of parts: the parts, structs of `shape`, and what stands in the file's name for one. */
	struct shape_list (*parts)(const void *gathered);
	const char *(*part_id)(const void *part);
	const char *(*part_name)(const void *part);	/* for people, in a full name */
	/* The classification of its documents, or NULL: the audit's. The function may be NULL too. */
	const char *(*classification)(const struct framework *framework);
};

struct product {
	const char *edition;		/* "action-plan", as for --edition; rows of one edition are adjacent */
	const char *stem, *ending;	/* of the file's name; an item's number or a part's id goes between them */
	enum product_scope scope;
	enum product_made made;
	size_t schools_from;		/* made by default only if the run has at least so many schools, unless it
					 * makes nothing but documents about all schools; one of a compared school
					 * cannot be made of fewer ... */
	size_t schools_below;		/* ... and only if it has fewer than so many; 0: however many */
	bool mailed;			/* people mail it, so its name may be a full one (batch/called.h). One that is not
					 * keeps its name: programs and later runs look for tables and results.xlsx,
					 * whose links lead nowhere outside OUT, index.html is what a server shows */
	enum suppress_profile profile;	/* whom it is for, unless the audit or the user says otherwise */
	bool as_tables;			/* it holds rows of results.csv or actions.csv as they are, and is for whom these
					 * are, whatever the user says */
	bool open_runs_only;		/* a restricted run makes none: who is in OUT stays with those who look for them */
	/* For each kind its template, or NO_TEMPLATE if it is made without one; NULL: not made for that kind. */
	const char *templates[FRAMEWORK_KIND_COUNT];
	bool (*asked_by)(const struct framework *framework);	/* does an audit ask for it? NULL: all of its kind do */
	const struct product_subject *subject;	/* of a product that needs all schools; else NULL */
	/* Writes the bytes of draft, which has a name and an empty buffer. Returns false with a problem in diags. */
	bool (*write)(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);
	/* For a document: writes the same as a web page, of the same name but for its ending. */
	bool (*write_page)(struct arena *arena, const struct product_source *source, struct draft *draft,
			   struct diags *diags);
	const char *help;		/* what it is, for --help */
};
#define NO_TEMPLATE ""

/* Editions that add to what is made and turn nothing off: web pages, one beside each document; workbooks. */
#define PRODUCT_PAGES_EDITION "html"
#define PRODUCT_BOOKS_EDITION "workbook"
#define PRODUCT_PAGE_ENDING ".html"

/* All products, in the order in which those of a school and then those of the run are made. */
const struct product *products_all(size_t *n);

/* Whether all schools are needed to make it, and whether it is about them all together. */
bool product_needs_all(const struct product *product);
bool product_is_of_run(const struct product *product);
/* Of these, one that `compare` makes too: it needs no other file of the run. */
bool product_is_of_comparison(const struct product *product);

/* Whether it is a table, which is never public, whatever the options. */
bool product_is_table(const struct product *product);

/* The names that --edition accepts, each once, in the order of the table, PRODUCT_PAGES_EDITION last; in the arena. of_run:
 * only those of products about all schools. */
const char *const *product_editions(struct arena *arena, bool of_run, size_t *n);

/* Whether audits like this have it at all. */
bool product_is_of(const struct product *product, const struct framework *framework);

/* Whether a run of n_schools schools with these options makes it, provided that the audit's kind has it. One that needs
 * all schools stays in OUT as it is (product_stays) if it is not made because only some were asked for. */
bool product_wanted(const struct product *product, const struct batch_options *options, size_t n_schools);

/* Whether the options name this edition. */
bool product_asked_for(const struct batch_options *options, const char *edition);

/* Whether it has a web page, once these are asked for. */
bool product_has_page(const struct product *product);

/* The name of the page beside the document with this name: "report.html". */
const char *product_page_file(struct arena *arena, const struct product *product, const char *file);

/* Whether a file with this name is a page, not the document itself. */
bool product_page_named(const char *name);

/* Write what the source has into a new draft, and then, if it is wanted, its page into another; both in the arena of
 * drafts, `kept`. Returns false with a problem in diags. */
bool product_write(struct arena *arena, const struct product_source *source, struct arena *kept, struct drafts *drafts,
		   struct diags *diags);

/* Whether it is not made only because there are so many schools. */
bool product_left_out(const struct product *product, const struct batch_options *options, size_t n_schools);

bool product_stays(const struct product *product, const struct batch_options *options);

/* The file's name in OUT/SCHOOL_ID or OUT: "report.pdf", "case-01.pdf". number is that of the item; otherwise
 * ignored. */
const char *product_file(struct arena *arena, const struct product *product, int number);

/* The same for a part, by its id: "support-camhs.pdf". */
const char *product_file_of_part(struct arena *arena, const struct product *product, const char *id);

/* The name of a file that it may have, for people: "case-01.pdf", "support-ID.pdf". */
const char *product_example(struct arena *arena, const struct product *product);

/* Whether a file or page of that name, in OUT/SCHOOL_ID or in OUT, can be the product's. */
bool product_has_file(const struct product *product, const char *name);

/* The first product whose file or page in OUT/SCHOOL_ID, or in OUT, can have this name; NULL: none. */
const struct product *product_of_school_named(const char *name);
const struct product *product_of_run_named(const char *name);

#endif
