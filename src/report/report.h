/*
 * report.h - turns read-only results into a document, a tree of blocks, by means of a Lua template.
 *
 * Templates are Lua files in templates/ (or beside the audit); templates/README.md lists what they get
 * and what they return. A template is loaded once, before workers are forked. Each school gets its own
 * view and its own document, and no template can carry anything over from one school to the next.
 */
#ifndef WAYMARK_REPORT_REPORT_H
#define WAYMARK_REPORT_REPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/school_files.h"
#include "plan/plan.h"
#include "report/block.h"
#include "score/findings.h"
#include "score/suppress.h"

struct report_template;

/* Everything that a document can say about one school. */
struct report_input {
	const struct findings *findings;
	const struct plan *plan;		/* NULL: audits of this kind have none */
	const struct diags *problems;		/* this school's, including warnings; may be empty */
	const struct school_file *files;	size_t n_files;	/* those with rows of this school */
	bool no_places;				/* name no cells */
	const char *program_version;
	enum suppress_profile profile;		/* whom the document is for; findings and plan are already
						 * reduced accordingly */
	bool draft;				/* mark every page */
	size_t item;				/* the case that the document is about, from 1; 0: all */
	const bool *sections_asked;		/* for a form of cases, by section; NULL: all */
	const struct mapping *mapping;		/* the mapping by which files were read, or NULL */
	const struct brand *brand;		/* the school's, or NULL */
	int tight;				/* how often the document did not fit its pages (struct fit) */
};

/* Everything that a document about all schools of a run can say. */
struct run_input {
	const struct framework *framework;
	const struct shape *shape;		/* the shape of what was gathered from all schools: its fields
						 * are at the top of r */
	const void *gathered;			/* what may not be shown is already hidden */
	const char *classification;		/* of this document */
	enum suppress_profile profile;
	const struct evidence *evidence;
	struct date report_date;
	const char *program_version;
	const struct mapping *mapping;		/* the mapping by which files were read, or NULL */
	const struct brand *brand;		/* of all its schools, or NULL */
	size_t n_schools;			/* in the run */
	bool generated;				/* some of their rows are made up */
	int tight;				/* how often the document did not fit its pages (struct fit) */
};

/* The folders of an audit's templates, in order of precedence: beside the audit, those of its kind, those of all
 * kinds. A kind may have no folder. */
enum { REPORT_FOLDERS = 3 };
void report_folders(struct arena *arena, const char *data_folder, const struct framework *framework,
		    const char *folders[REPORT_FOLDERS]);

/* Load NAME.lua from the first of the folders that has it; theme.lua is found in the same way. The arena closes the
 * template. Returns false with diagnostics (RPT001, RPT002). */
bool report_open(struct arena *arena, const char *name, const char *const *folders, size_t n_folders,
		 struct report_template **template, struct diags *diags);

/* From now on make its documents in large print: no text below 16 pt, and r.large_print is true. */
void report_enlarge(struct arena *arena, struct report_template *template);

/*
 * Make the document of one school in its arena. All schools of a template have the same audit, which must outlive the
 * template. NULL with a diagnostic that carries the school's id (RPT002 or RPT003, with the template's line or the
 * block's path).
 */
const struct document *report_build(struct arena *arena, struct report_template *template,
				    const struct report_input *input, struct diags *diags);

/* The same for all schools together; diagnostics have no school id. */
const struct document *report_build_run(struct arena *arena, struct report_template *template,
					const struct run_input *input, struct diags *diags);

#endif
