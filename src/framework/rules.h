/*
 * rules.h - an audit's scoring, evidence and plan must not contradict themselves.
 */
#ifndef WAYMARK_FRAMEWORK_RULES_H
#define WAYMARK_FRAMEWORK_RULES_H

#include "framework/read.h"

void check_rules(struct reader *reader, const struct raw_audit *raw, const struct data *root);

#endif
