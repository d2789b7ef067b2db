#!/usr/bin/perl
# guide.t - doc/audit-guide.md and doc/kinds-guide.md are true: their files, commands, levels and messages, in order.
#
# A remark before a block of the guide says what the block is; each has a function in %do, below, where its form is
# described. tests/unit/framework_docs_test.c holds the guide to the fields of the format.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename;
use File::Compare qw(compare);
use File::Copy qw(copy);
use File::Path qw(make_path remove_tree);
use Test::More;

my $top = abs_path(dirname(abs_path($0)) . "/../..");
my $build = $ENV{BUILD} // "build";
$build = "$top/$build" unless $build =~ m{^/};
my $out = "$build/tests/out/guide";
my $date = "2026-11-04";
remove_tree($out);
make_path($out);
chdir $out or die;
delete @ENV{qw(SOURCE_DATE_EPOCH WAYMARK_PATH)};
$ENV{LC_ALL} = "C.UTF-8";
$ENV{PATH} = "$build:$ENV{PATH}";

sub slurp {
	my ($path) = @_;
	open my $in, "<", $path or die "$path: $!";
	local $/;
	return scalar <$in>;
}

sub spew {
	my ($path, $text) = @_;
	make_path(dirname($path));
	open my $file, ">", $path or die "$path: $!";
	print $file $text;
	close $file or die "$path: $!";
}

# said(FOLDER, COMMAND): its exit status, standard output and standard error.
sub said {
	my ($folder, $command) = @_;
	my $status = system("cd '$folder' && $command >'$out/.stdout' 2>'$out/.stderr'");
	return ($status >> 8, slurp("$out/.stdout"), slurp("$out/.stderr"));
}

# A table of the page as rows of cells, without its head and the line below that.
sub rows {
	my ($table) = @_;
	my @rows = map { [ map { s/^\s+|\s+$//gr } split /\|/, s/^\||\|\s*$//gr, -1 ] } split /\n/, $table;
	return @rows[2 .. $#rows];
}

# The cells of a line of CSV. No cell here has a line break in it.
sub cells {
	my $line = shift() . ",";
	my @cells;
	push @cells, defined $1 ? $1 =~ s/""/"/gr : $2 while $line =~ /\G(?:"((?:[^"]|"")*)"|([^",]*)),/gc;
	pos($line) == length $line or die "not CSV: $line";
	return @cells;
}

# csv(PATH): rows as hashes by column.
sub csv {
	my ($path) = @_;
	my ($head, @rows) = map { [ cells($_) ] } split /\r?\n/, slurp($path) =~ s{^\x{EF}\x{BB}\x{BF}|^\x{FEFF}}{}r;
	return map { my %row; @row{@$head} = @$_; \%row } @rows;
}

# replaced(TEXT, OLD, NEW): undef unless OLD stands in TEXT once. Blocks end with a line feed, which is not part of them.
sub replaced {
	my ($text, $old, $new) = @_;
	chomp($old, $new);
	my @parts = split /\Q$old\E/, $text, -1;
	return @parts == 2 ? join($new, @parts) : undef;
}

# ---- what the remarks mean ----

my %file;       # path to text, as the guide has them
my %tried;      # how often each remark was met
my @parts;      # of files: path and text
my $grown;      # the audit that the steps make
my $last = "";  # standard output of the last command

# A row of answers as lines of responses.csv: "met", "met, DATE", "met, DATE, TYPE", "WHO: ...; WHO: ...", or nothing.
sub answers {
	my ($strand, @cells) = @_;
	my %rating = (met => "M", partly => "P", "not yet" => "N", "not applicable" => "NA");
	my $lines = "";
	for my $level (qw(starting growing thriving)) {
		for (split /;\s*/, shift @cells) {
			my ($who, $state, $when, $type) = /^(?:(\w+): )?([^,]+)(?:, ([^,]+))?(?:, (\w+))?$/ or die "cell '$_'";
			my $reason = $state eq "not applicable" ? "A reason." : "";
			$lines .= join(",", "S01", "books.$strand.$level", $rating{$state} // die("state '$state'"), $who // "school", "",
				$type // "", $when // "", $reason, "") . "\n";
		}
	}
	return $lines;
}

# The level that a school's answers give under other rules.
sub judged {
	my ($scoring, $table) = @_;
	my @strands = rows($table);
	my $folder = "rule-$tried{rule}";
	my ($books, $library) = map { [ @$_[1 .. 3] ] } @strands;
	my $audit = $file{"reading.lua"};
	die "the rows of a rule" unless @strands == 2 && $strands[0][0] eq "Choice of books" && $strands[1][0] eq "The library";
	$audit =~ s/^  scoring = \{\n.*?^  \},\n/$scoring/ms or die "reading.lua has no scoring";
	spew("$folder/reading.lua", $audit);
	spew("$folder/in/schools.csv", "school_id,name,phase,focus\nS01,Alder Road,primary,books\n");
	spew("$folder/in/calendar.csv", $file{"evidence/calendar.csv"});
	spew("$folder/in/responses.csv", (split /^/, $file{"evidence/responses.csv"})[0] . answers("choice", @$books) .
		answers("library", @$library));
	my ($status, undef, $errors) = said($folder, "waymark run reading.lua in -o out --edition action-plan --date $date");
	return "exit status $status: $errors" if $status;
	my ($row) = grep { $_->{section} eq "books" } csv("$folder/out/results.csv");
	return $row->{judgement} || $row->{status};
}

# The audit with one piece more, where the guide says that it goes: fields before sections, in the place of those of
# their name; a descriptor after those of the first strand; a strand after the first one.
sub grow {
	my ($audit, $part) = @_;
	my %before = (2 => qr/^  sections = /m, 12 => qr/^ {10}\} \},$/m, 8 => qr/^ {6}\} \},$/m);
	my ($indent) = map { length } $part =~ /^( *)/;
	if ($indent == 2) {
		$audit =~ s/^  $_ = (?:\{\n.*?^  \},|[^\n]*)\n//ms for $part =~ /^  (\w+) = /mg;
	}
	$audit =~ s/(?=$before{$indent})/$part/ or die "no place for:\n$part";
	return $audit;
}

my %do = (
	# file: PATH; a block: the reader saves it there.
	file => sub {
		my ($path, $text) = @_;
		$file{$path} = $text;
		spew($path, $text);
	},
	# part of: PATH; a block: it stands in that file, which comes later on the page, and the smallest audit grows by it,
	# and is sound again, unless the next piece belongs to it.
	"part of" => sub {
		my ($path, $part) = @_;
		my $goes_on = $path =~ s/, with the next$//;
		push @parts, [ $path, $part ];
		$grown = grow($grown // $file{"smallest.lua"}, $part);
		return if $goes_on;
		spew("step-$tried{'part of'}/$path", $grown);
		my ($status, undef, $errors) = said("step-$tried{'part of'}", "waymark lint $path");
		is($status, 0, "the audit is sound after step: " . (split /\n/, $part)[0]) or diag($errors);
	},
	# run; a block: the command ends with 0.
	run => sub {
		my (undef, $command) = @_;
		chomp $command;
		(my $status, $last, my $errors) = said($out, $command);
		is($status, 0, $command) or diag($errors);
	},
	# says; a block: what the last command printed.
	says => sub {
		my (undef, $text) = @_;
		is($last, $text, "... says what the guide quotes");
	},
	# levels: FOLDER; a table: all rows of results.csv there.
	levels => sub {
		my ($folder, $table) = @_;
		is_deeply([ map { [ $_->{school_id}, $_->{title}, $_->{judgement} || $_->{status} ] } csv("$folder/results.csv") ],
			[ rows($table) ], "the levels in $folder are the guide's");
	},
	# pairings: FOLDER; a table: all rows of pairings.csv there.
	pairings => sub {
		my ($folder, $table) = @_;
		is_deeply([ map { [ @$_{qw(section taker taker_level giver giver_level)} ] } csv("$folder/pairings.csv") ],
			[ rows($table) ], "the pairings in $folder are the guide's");
	},
	# carried: FOLDER; a table: the rows of actions.csv there that are carried forward.
	carried => sub {
		my ($folder, $table) = @_;
		is_deeply([ map { [ @$_{qw(school_id action_id carried)} ] } grep { $_->{carried} } csv("$folder/actions.csv") ],
			[ rows($table) ], "the actions carried forward in $folder are the guide's");
	},
	# headings: PDF; a list: each starts with a bold heading, printed there on a line of its own.
	headings => sub {
		my ($pdf, $list) = @_;
		my $text = `pdftotext '$pdf' -`;
		my @headings = $list =~ /^- \*\*(.+?)\*\*/mg;
		cmp_ok(scalar @headings, ">", 5, "the guide lists the parts of the report");
		like($text, qr/^(?:\f)?\Q$_\E$/m, "$pdf has '$_'") for @headings;
	},
	# rule; scoring, a table of answers, and text with "Result: **LEVEL**".
	rule => sub {
		my (undef, $scoring, $table, $text) = @_;
		my ($level) = $text =~ /^Result: \*\*(.+?)\*\*/ or die "a rule without its result";
		is(judged($scoring, $table), $level, "rule $tried{rule}: " . $scoring =~ s/^\s+|\s+$//gr);
	},
	# mistake in: PATH; the right line, the wrong one and all that lint (or check, or check with a mapping) says of the file with it.
	"mistake in" => sub {
		my ($path, $right, $wrong, $message) = @_;
		my $folder = "mistake-$tried{'mistake in'}";
		my $text = replaced($file{$path}, $right, $wrong) // die "$path does not have once:\n$right";
		spew("$folder/$_", $file{$_}) for grep { m{^(reading\.lua|network\.lua|evidence/.*|export/.*)$} } keys %file;
		spew("$folder/$path", $text);
		my ($status, undef, $errors) = said($folder, $path eq "reading.lua" ? "waymark lint reading.lua"
			: $path eq "network.lua" ? "waymark check reading.lua export --mapping network.lua --date $date"
			: "waymark check reading.lua evidence --date $date");
		like($status, qr/^[13]$/, "a mistake in $path is found: " . $wrong =~ s/\s+/ /gr);
		is($errors, $message, "... with what the guide quotes");
	},
	# copy: A to B: A is a file of the program or of the reader.
	copy => sub {
		my ($from, $to) = shift =~ /^(\S+) to (\S+)$/ or die "copy what?";
		make_path(dirname($to));
		ok(copy(-e $from ? $from : "$top/$from", $to), "$from is there to be copied");
		$file{$to} = slurp($to);
	},
	# change in: PATH; the line as it is and as it shall be.
	"change in" => sub {
		my ($path, $old, $new) = @_;
		my $text = replaced(slurp($path), $old, $new);
		ok(defined $text, "$path has the line that the guide changes") and spew($path, $text);
	},
	# differs: A from B
	differs => sub {
		my ($one, $other) = shift =~ /^(\S+) from (\S+)$/ or die "what differs?";
		ok(-s $one && -s $other && compare($one, $other) == 1, "$one differs from $other");
	},
	# prints: PDF "WORDS", which may be broken over lines.
	prints => sub {
		my ($pdf, $words) = shift =~ /^(\S+) "(.+)"$/ or die "prints what?";
		like(`pdftotext '$pdf' -` =~ s/\s+/ /gr, qr/\Q$words\E/, "$pdf prints '$words'");
	},
);

# How many pieces of the page (blocks, tables, lists, paragraphs) belong to a remark; else one.
my %pieces = (rule => 3, "mistake in" => 3, "change in" => 2, copy => 0, differs => 0, prints => 0);

# ---- the pages ----

my $page;

# The next piece after a remark: a fenced block without its fence, or lines up to a blank one.
sub piece {
	$page =~ /\G\n*```\w*\n(.*?^)```\n/gcms || $page =~ /\G\n*((?:[^\n]+\n)+)/gc or die "nothing follows a remark";
	return $1;
}

sub do_remarks {
	while ($page =~ /^<!-- (.+?)(?:: (.+?))? -->\n/gm) {
		my ($what, $of) = ($1, $2);
		my $do = $do{$what} or die "the guide has a remark '$what' that nobody tests";
		my @pieces = map { piece() } 1 .. $pieces{$what} // 1;
		$tried{$what}++;
		$do->($of, @pieces);
	}
	unlike($page, qr/^(?!<!--).*\S.*<!--/m, "a remark stands on a line of its own");
}

sub links_lead_somewhere {
	my ($name) = @_;
	my %anchor = map { lc(s/[^\w -]//gr) =~ s/ /-/gr => 1 } $page =~ /^#+ (.+)$/mg;
	my @broken = grep { /^#(.+)/ ? !$anchor{$1} : !-e "$top/doc/" . s/#.*//r } $page =~ /\]\(([^)]+)\)/g;
	is_deeply(\@broken, [], "every link of $name leads somewhere");
	like(slurp("$top/README.md"), qr{\(doc/\Q$name\E\)}, "README.md links to $name");
}

for my $name (qw(audit-guide.md kinds-guide.md)) {
	$page = slurp("$top/doc/$name");
	do_remarks();
	links_lead_somewhere($name);
}

like($file{$_->[0]}, qr/\Q$_->[1]\E/, "$_->[0] has the part of it that is explained: " . (split /\n/, $_->[1])[0]) for @parts;
is_deeply([ sort keys %tried ], [ sort keys %do ], "the guide has something of everything that is tested");
cmp_ok($tried{"mistake in"}, ">=", 10, "ten mistakes and more are quoted");

# The plan fed back is the one that the run wrote, but for what the reader fills in; an empty column may be left out.
my @filled = qw(status reviewed_on note);
my ($written, $fed) = map { [ map { my %row = %$_; delete @row{@filled, grep { $row{$_} eq "" } keys %row}; \%row } csv($_) ] }
	"reports/actions.csv", "evidence-2027/actions.csv";
is_deeply($fed, $written, "the plan that is fed back is the one that was written");

done_testing();
