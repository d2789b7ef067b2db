/*
 * author.h - for authors of audits: schemas of the tables, blank forms, running an audit's test cases.
 */
#ifndef WAYMARK_AUTHOR_AUTHOR_H
#define WAYMARK_AUTHOR_AUTHOR_H

#include "base/buf.h"
#include "base/date.h"
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
};

/* Make the blank tables and guide.md. */
void form_tables(struct arena *arena, const struct form_options *options,
		 struct author_files *files);

/* Make the form to print, form.pdf. Returns false with problems in diags. */
bool form_pdf(struct arena *arena, const struct form_options *options, struct author_files *files,
	      struct diags *diags);

/* Whether the focus of a school decides which sections its form asks; otherwise all are asked. */
bool form_has_focus(const struct framework *framework);

void author_add(struct arena *arena, struct author_files *files, const char *name,
		const struct buf *bytes);
/* The same for a file that may overwrite an earlier one. */
void author_add_made(struct arena *arena, struct author_files *files, const char *name,
		     const struct buf *bytes);

#endif
