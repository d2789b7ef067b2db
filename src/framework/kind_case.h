/* kind_case.h - shared by the files of the kind case: its raw struct, and its rules. */
#ifndef WAYMARK_FRAMEWORK_KIND_CASE_H
#define WAYMARK_FRAMEWORK_KIND_CASE_H

#include "framework/case_rules.h"
#include "framework/read.h"

/* Lists are read straight into the frozen structs; freeze sets what depends on positions. */
struct raw_case {
	struct raw_audit audit;
	struct case_rules rules;
};

/* rules_case.c: add a problem for every rule between fields that raw breaks. */
void rules_case(struct reader *reader, const struct raw_case *raw, const struct data *root);

/* rules_case_learning.c: the same of what the learning sheet is told. */
void rules_case_learning(struct reader *reader, const struct raw_case *raw, const struct data *root);

/* case_asks.c: what the rules ask about a case, once fields and gates are known. */
struct case_asks case_asks_of(const struct case_rules *rules);

#endif
