/*
 * products.h - what a run makes: every document, and every table that goes with one.
 *
 * A product is a row of the table in products.c; no other file names one. A new one is a row there, and a template of a
 * document or a writer of a table. Products of one edition are asked for, made and kept together.
 */
#ifndef WAYMARK_BATCH_PRODUCTS_H
#define WAYMARK_BATCH_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "batch/batch.h"
#include "framework/framework.h"
#include "score/suppress.h"

struct document;
struct draft;
struct job;
struct pages;
struct records;
struct report_template;

enum product_scope {
	PRODUCT_OF_SCHOOL,		/* OUT/SCHOOL_ID/report.pdf */
	PRODUCT_OF_ITEM,		/* one a case: OUT/SCHOOL_ID/case-01.pdf */
	PRODUCT_OF_RUN			/* OUT/learning.pdf; not made of some schools, unless it is asked for */
};

enum product_made { PRODUCT_BY_DEFAULT, PRODUCT_ON_REQUEST };

/* What a product is written from. */
struct product_source {
	const struct job *job;
	const struct pages *pages;	/* of a document: laid out */
	const void *gathered;		/* of the run: what its `gather` made */
};

/* What a product of the run is about. */
struct product_subject {
	/* From the records of all schools, in the arena; never NULL. */
	const void *(*gather)(struct arena *arena, const struct job *job, const struct records *records);
	/* A document of it. NULL with a problem in diags. */
	const struct document *(*build)(struct arena *arena, const struct job *job, struct report_template *template,
					const void *gathered, struct diags *diags);
};

struct product {
	const char *edition;		/* "action-plan": as --edition has it; rows of one edition stand together */
	const char *stem, *ending;	/* of the file's name; an item's number stands between them */
	enum product_scope scope;
	enum product_made made;
	enum suppress_profile profile;	/* whom it is for, where neither the audit nor the user says */
	/* For each kind its template, or NO_TEMPLATE: it is made without one; NULL: it is not made for that kind. */
	const char *templates[FRAMEWORK_KIND_COUNT];
	const struct product_subject *subject;	/* of the run; else NULL */
	/* The bytes of draft, which has a name and an empty buffer. False with a problem in diags. */
	bool (*write)(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);
	const char *help;		/* what it is, for --help */
};
#define NO_TEMPLATE ""

/* All, in the order in which a school's, then the run's are made. */
const struct product *products_all(size_t *n);

/* The names that --edition takes, each once, in the order of the table; in the arena. */
const char *const *product_editions(struct arena *arena, size_t *n);

/* Whether a run with these options makes it, if its audit's kind has it. */
bool product_wanted(const struct product *product, const struct batch_options *options);

/* The product that is about an item of this kind, or NULL. */
const struct product *product_of_item(enum framework_kind kind);

/* The file's name in OUT/SCHOOL_ID or OUT: "report.pdf", "case-01.pdf". number is an item's; else ignored. */
const char *product_file(struct arena *arena, const struct product *product, int number);

/* Is name one that a product in OUT/SCHOOL_ID can have? */
bool product_is_school_file(const char *name);

#endif
