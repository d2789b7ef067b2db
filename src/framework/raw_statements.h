/*
 * raw_statements.h - an audit of statements as it is read, before it is frozen; private to its kind.
 *
 * A reference to a figure is "ID" within its section or "SECTION.ID". It is checked first
 * (kind_statements_check.c) and resolved when the audit is frozen (kind_statements.c).
 */
#ifndef WAYMARK_FRAMEWORK_RAW_STATEMENTS_H
#define WAYMARK_FRAMEWORK_RAW_STATEMENTS_H

#include "framework/kinds.h"

struct raw_statement {
	const char *id, *text, *title, *action, *success, *gate, *owner, *support;
	bool na, post, statutory, several;
	struct raw_timing timing;
	const char *const *fields;	size_t n_fields;
};

struct raw_figure {
	const char *id, *title, *of, *row, *column;
	enum figure_type type;
	bool lead, things, has_min, has_max;
	long long min_micro, max_micro;
};

/* What to do while something caps; action is NULL if nothing is named. */
struct raw_remedy {
	const char *action, *success, *owner, *support;
	struct raw_timing timing;
};

struct raw_check {
	const char *const *sum;		size_t n_sum;
	const char *const *gap;		size_t n_gap;
	const char *equals, *part, *of, *cap, *reason;
	int flag;
	struct raw_remedy remedy;
};

struct raw_cap {
	const char *field, *without, *level, *reason;
	int is;				/* 0: no, 1: yes */
	bool statutory, concern;
	struct raw_remedy remedy;
};

struct raw_judgement {
	const char *id, *title;
	int from, base_min;		/* from is 1 for "figures" */
	const char *const *fields;	size_t n_fields;
};

struct raw_band {
	const char *level, *previous;
	int met, met_or_partly, not_yet;
};

struct raw_level_support {
	const char *support, *rhythm;
};

struct raw_statements_section {
	const char *id, *title, *question, *strengths, *development;
	const char *const *levels;		size_t n_levels;
	struct raw_statement *statements;	size_t n_statements;
	struct raw_figure *figures;		size_t n_figures;
	struct raw_check *checks;		size_t n_checks;
	struct raw_cap *caps;			size_t n_caps;
	struct raw_judgement *judgements;	size_t n_judgements;
	const char *const *practice;		size_t n_practice;
};

struct raw_statements {
	struct raw_audit audit;
	int model;
	struct raw_band *bands;			size_t n_bands;
	const struct data *by_level;		/* NULL: none */
	struct raw_level_support *support;	/* n_levels; set when by_level is checked */
	struct raw_statements_section *sections;	size_t n_sections;
};

extern const struct schema raw_level_support_schema;

/* The level with that id, from 1; 0 if there is none. */
int raw_level(const struct framework *framework, const char *id);

/* Find the figure that a reference in a section means. Returns false if there is none. */
bool raw_find_figure(const struct raw_statements *raw, size_t section, const char *reference,
		     size_t *found_section, size_t *found_figure);

void statements_check(struct reader *reader, struct raw_audit *audit, const struct data *root);

#endif
