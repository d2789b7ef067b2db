#!/usr/bin/perl
# manual.t - doc/waymark.1, doc/results.md, README.md and the program say the same: commands, options, exit statuses, codes,
# results.json, columns of the tables.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename;
use Test::More;

chdir dirname(abs_path($0)) . "/../.." or die;
my $build = $ENV{BUILD} // "build";
my $page = "doc/waymark.1";

sub slurp {
	my ($path) = @_;
	open my $in, "<", $path or die "$path: $!";
	local $/;
	return scalar <$in>;
}

sub help {
	my @words = @_;
	open my $in, "-|", "$build/waymark", @words, "--help" or die "$build/waymark: $!";
	local $/;
	return scalar <$in>;
}

my $manual = slurp($page);
my ($commands) = $manual =~ /^\.Sh COMMANDS\n(.*?)^\.Sh /ms;
my %part = $commands =~ /^\.Ss ([^\n]+)\n(.*?)(?=^\.Ss |\z)/msg;

# ---- commands and options ----

my $help = help();
my ($listed) = $help =~ /^Commands:\n((?:  .*\n)+)/m;
my @commands = $listed =~ /^  (\w+)/mg;
my $every = delete $part{"Every command"};
is_deeply([ sort keys %part ], [ sort @commands ], "the manual has the commands of --help and no others");

# "-o, --out OUT" of the help, and of a list in the manual.
sub helped {
	my ($options) = $_[0] =~ /^Options:\n(.*?)(?:^\n|\z)/ms;
	return sort map { s/^\s+//r } $options =~ /^((?:  -\w, |      )--[\w-]+(?: [^\s]+)?)(?=\s{2,}|$)/mg;
}
sub written {
	return sort map {
		s/\bFl (\S)(?= ,)/-$1/r =~ s/ , /, /r =~ s/\bFl -/--/r =~ s/\bAr //r
	} $_[0] =~ /^\.It (Fl .*)$/mg;
}

for my $command (@commands) {
	my $text = help($command);
	my @has = map { s/^\s+//r } helped($text);
	cmp_ok(scalar @has, ">", 1, "$command --help shows options");
	is_deeply([ sort(written($part{$command} // ""), written($every)) ], [ sort @has ],
		"$command has the options of its --help and no others");
	like($manual, qr/^\.Cm \Q$command\E$/m, "... and stands in the synopsis");
}

# ---- editions ----

my ($editions) = help("run") =~ /^Editions[^\n]*:\n((?:  .*\n)+)/m;
my ($item) = $part{run} =~ /^\.It Fl -edition (.*?)^\.It /ms;
is_deeply([ $item =~ /^\.Cm (\S+)/mg ], [ $editions =~ /^  (\S+)  /mg ],
	"the manual has the editions of run --help and no others");

# ---- results.json ----

my ($format) = slurp("src/earlier/results_format.h") =~ /\bRESULTS_FORMAT = (\d+)/;
my ($results) = $manual =~ /^\.It Pa SCHOOL_ID\/results\.json\n(.*?)^\.It /ms;
like($results, qr/^\.Li \Q$format\E \.$/m, "the manual has the format of results.json");
like(slurp("doc/results.md"), qr/"format": \Q$format\E,/, "... and doc/results.md too");
ok(`$build/waymark schema --results` eq slurp("doc/results.schema.json"),
	"doc/results.schema.json is what the program prints (make bless)");
ok(`tests/tools/results_page doc/results.schema.json doc/results.md` eq slurp("doc/results.md"),
	"... and doc/results.md has its keys (make bless)");

# ---- exit statuses ----

my ($statuses) = $manual =~ /^\.Sh EXIT STATUS\n(.*?)^\.Sh /ms;
my ($enum) = slurp("src/cli/cli.h") =~ /^enum exit_status \{(.*?)\}/ms;
is_deeply([ $statuses =~ /^\.It (\d+)$/mg ], [ sort { $a <=> $b } $enum =~ /= (\d+)/g ],
	"the exit statuses are the program's");

# ---- the environment ----

my ($environment) = $manual =~ /^\.Sh ENVIRONMENT\n(.*?)^\.Sh /ms;
my %read;
for my $file (glob "src/cli/*.c") {
	$read{$_}++ for slurp($file) =~ /\bgetenv\("(\w+)"\)/g;
}
is_deeply([ sort $environment =~ /^\.It Ev (\w+)$/mg ], [ sort keys %read ], "so are the variables that it reads");

# ---- codes ----

my ($diagnostics) = $manual =~ /^\.Sh DIAGNOSTICS\n(.*?)^\.Sh /ms;
my %said;
while ($diagnostics =~ /^\.It Sy (\w+) (\w+)\n((?:[^.].*\n)+)/mg) {
	ok(!$said{$1}, "$1 is there twice") if $said{$1};
	my ($code, $severity, $summary) = ($1, $2, $3);
	$summary =~ s/\s+/ /g;
	$said{$code} = "$severity: " . lcfirst($summary =~ s/\. ?$//r);
}
my %known;
my $codes = slurp("src/base/codes.def");
while ($codes =~ /^DIAG\((\w+), DIAG_(\w+), "(.*)"\)$/mg) {
	$known{$1} = lc($2) . ": " . lcfirst $3;
}
cmp_ok(scalar keys %known, ">", 50, "there are codes");
is_deeply(\%said, \%known, "each code has its severity and its meaning, and there is no other");

# ---- how long a cell may be ----

my ($lengths) = $manual =~ /^A cell with more characters than these.*?\n(.*?)^\.El\n/ms;
my %longest;
while ($lengths =~ /^\.It ([\d,]+)\n((?:[^.].*\n)+)/mg) {
	my ($most, $columns) = ($1, $2);
	$most =~ s/,//;
	$longest{$_} = $most for $columns =~ /\b([a-z_]+\.[a-z_]+)\b/g;
}
my (%schema, %columns);
for my $audit (qw(hackney_wellbeing astrea_send peap)) {
	open my $in, "-|", "$build/waymark", "schema", $audit or die "$build/waymark: $!";
	my $table = "";
	my $name;
	while (my $line = <$in>) {
		$table = $1 if $line =~ /"path": "(\w+)\.csv"/;
		if ($line =~ /^ {12,}"name": "(\w+)"/) {
			$name = $1;
			$columns{"$table.$name"} = 1;
		}
		$schema{"$table.$name"} = $1 if $line =~ /"maxLength": (\d+)/;
	}
}
cmp_ok(scalar keys %schema, ">", 40, "columns have a longest text");
is_deeply({ map { $_ => $longest{$_} } keys %schema }, \%schema, "and the manual says which");

my %listed;
my $readme = slurp("README.md");
while ($readme =~ /^\| `(\w+)\.csv`.*? \| \*\*([\w, ]+)\*\*([\w, ]*?)(?:;| \|)/mg) {
	my ($table, $names) = ($1, "$2$3");
	$listed{"$table.$_"} = 1 for split /, /, $names;
}
is_deeply([sort keys %listed], [sort keys %columns], "README.md lists the columns of each table");

# ---- kinds of audit: in the table, in the help and in the manual ----

my @kinds = do {
	local $/;
	open(my $in, "<", "src/framework/kinds.def") or die "src/framework/kinds.def: $!";
	<$in> =~ /^KIND\(\w+, (\w+)\)/mg;
};
cmp_ok(scalar @kinds, ">", 3, "there are kinds of audit");
like(`$build/waymark new --help`, qr/left out: @kinds$/m, "the help of new lists them");
for my $kind (@kinds) {
	like($manual, qr/^\.Ss new\n(?:(?!^\.Ss ).*\n)*?\.Cm $kind\b/m, "the manual has --kind $kind");
}

# ---- the page itself ----

unlike($manual, qr/^[^.\n].* \.[A-Z][a-z]\b/m, "a macro begins its line, or it would be printed");

SKIP: {
	skip "mandoc is not here", 2
		unless ($ENV{CI} // "") eq "true" || grep { -x "$_/mandoc" } split /:/, $ENV{PATH};
	is(`mandoc -T lint -W warning $page 2>&1`, "", "mandoc finds nothing wrong with it");
	like(`mandoc -T ascii $page 2>&1`, qr/--draft/, "... and prints it");
}

# ---- that these comparisons can fail ----

isnt(join("|", written(".It Fl o , Fl -out Ar OUT\n")), join("|", written(".It Fl -out Ar OUT\n")),
	"a letter too many is seen");
is_deeply([ written(".It Fl o , Fl -out Ar OUT\n.It Fl -strict\n") ], [ "--strict", "-o, --out OUT" ],
	"an option of the manual reads as the help writes it");

done_testing();
