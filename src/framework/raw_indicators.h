/*
 * raw_indicators.h - an audit of indicators as it is read, before it is frozen; private to its kind.
 *
 * A reference to a figure is "ID" within its section or "SECTION.ID". It is checked first (kind_indicators_check.c) and
 * resolved when the audit is frozen (kind_indicators.c).
 */
#ifndef WAYMARK_FRAMEWORK_RAW_INDICATORS_H
#define WAYMARK_FRAMEWORK_RAW_INDICATORS_H

#include "framework/figure_rules.h"
#include "framework/kinds.h"

struct raw_texts {
	const char *const *items;	size_t n;
};

struct raw_where {
	enum figure_where is;
	const char *group;
	long long micro;
};

struct raw_indicator {
	const char *id, *title, *about;
	enum figure_type type;		/* FIGURE_TYPE_COUNT: left out */
	int decimals;
	struct raw_texts of, share, ratio, difference, sum, less, compare;
	long long min_micro, max_micro, change_micro;
	bool has_min, has_max, has_where;	/* set when it is checked */
	enum figure_better better;
	enum figure_combine combine;	/* COMBINE_COUNT: left out */
	bool weight, strip, things;
	struct raw_where where;
};

struct raw_reconcile {
	struct raw_texts sum, gap;
	const char *equals, *part, *of, *reason;
	int flag;
	long long tolerance_micro;
};

struct raw_indicator_section {
	const char *id, *title, *question;
	struct raw_indicator *figures;	size_t n_figures;
	struct raw_reconcile *checks;	size_t n_checks;
};

struct raw_indicators {
	struct raw_audit audit;
	int periods;
	struct raw_indicator_section *sections;	size_t n_sections;
};

/* Find the figure that a reference in a section means. Returns false if there is none. */
bool raw_find_indicator(const struct raw_indicators *raw, size_t section, const char *reference, size_t *found_section,
			size_t *found_figure);

/* How it is worked out, and from which figures; DERIVE_NONE if it is given. */
enum figure_derive raw_derive(const struct raw_indicator *figure, const struct raw_texts **parts);

/* The type as given, or as its parts have it. */
enum figure_type raw_type(const struct raw_indicators *raw, size_t section, const struct raw_indicator *figure);

void indicators_check(struct reader *reader, struct raw_audit *audit, const struct data *root);

#endif
