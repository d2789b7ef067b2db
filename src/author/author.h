/*
 * author.h - for authors of audits: schemas of the tables, blank forms, running an audit's test cases.
 */
#ifndef WAYMARK_AUTHOR_AUTHOR_H
#define WAYMARK_AUTHOR_AUTHOR_H

#include "base/buf.h"
#include "base/date.h"
#include "earlier/given.h"
#include "evidence/entry_rows.h"
#include "evidence/evidence.h"
#include "framework/framework.h"

/* A file to be written below the folder that the user named. */
struct author_file {
	const char *name;		/* "responses.csv" */
	const struct buf *bytes;	/* the arena clears it */
	bool made;			/* made by the program only: it may overwrite an earlier one */
};

struct author_files {
	struct author_file *items;
	size_t n, capacity;
};

/* Write a Frictionless data package of the tables that the audit reads, with the schemas inside, as JSON. */
void schema_package(struct arena *arena, const struct framework *framework, struct buf *out);

/* The same as one file per schema, and a datapackage.json that names them. */
void schema_files(struct arena *arena, const struct framework *framework,
		  struct author_files *files);

struct form_options {
	const struct framework *framework;
	const char *audit;		/* as in the commands that guide.md shows */
	const char *data_folder, *fonts_folder;
	struct date date;		/* the date of the form */
	const bool *asked;		/* by section: whether it is asked; NULL: all are */
	const struct school *school;	/* the school that the form is for; NULL: any */
	const char *book;		/* the workbook from the folder of the guide: "../NAME.xlsx" */
	const struct given *given;	/* what an earlier run has of it; NULL: nothing */
	/* What an earlier run left open, for the period after its last: rows as entries.csv has them; none: nothing. */
	const struct entry_row *renewed;	size_t n_renewed;
	bool review;			/* it is for a review of this year's plan: nothing else is asked */
};

/* Make the blank tables and guide.md. */
void form_tables(struct arena *arena, const struct form_options *options,
		 struct author_files *files);

/* Make the form to print, form.pdf. Returns false with problems in diags. */
bool form_pdf(struct arena *arena, const struct form_options *options, struct author_files *files,
	      struct diags *diags);

/* Make the form as a workbook. Returns false with errno set. */
enum { FORM_BOOK_MAX_BYTES = 64 << 20 };
bool form_book(struct arena *arena, const struct form_options *options, struct buf *bytes);

/* Its name as a file, safe on every system and at most 200 bytes: "Wellbeing audit 2026-27.xlsx"; of each school of the
 * evidence, in their order, "Tallowmere Primary School - Wellbeing audit 2026-27.xlsx". Two that differ by case alone, or
 * not at all, get the schools' ids. One for a review has its date besides: "... - review 2026-11-27.xlsx". In the arena. */
const char *form_book_name(struct arena *arena, const struct form_options *options);
const char **form_book_names(struct arena *arena, const struct form_options *options, const struct evidence *evidence);

/* What a file is that has the name of such a workbook: as it was made, filled in, or none of ours that can be read. */
enum form_there { FORM_BLANK, FORM_FILLED, FORM_STRANGE };
enum form_there form_there(const void *bytes, size_t length);

/* Whether a form shows answers and the plan of an earlier run (form_options.given); what stood open in one (renewed). */
bool form_has_plan(const struct framework *framework);
bool form_renews(const struct framework *framework);

/* Whether the focus of a school decides which sections its form asks; otherwise all are asked. */
bool form_has_focus(const struct framework *framework);

void author_add(struct arena *arena, struct author_files *files, const char *name,
		const struct buf *bytes);
/* The same for a file that may overwrite an earlier one. */
void author_add_made(struct arena *arena, struct author_files *files, const char *name,
		     const struct buf *bytes);

#endif
