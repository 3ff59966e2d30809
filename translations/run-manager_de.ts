<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Sockets</source>
        <extracomment>Places for processors in a computer</extracomment>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>Cores</source>
        <extracomment>Of the processors</extracomment>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Of the processors: how many things the hardware does at a time</extracomment>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Usable threads</source>
        <extracomment>Threads of the processors that the run could use</extracomment>
        <translation>Nutzbare Threads</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <extracomment>How many CPUs a container or a job may use</extracomment>
        <translation>CPU-Grenze</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Implementation</source>
        <extracomment>Of Python: CPython or PyPy</extracomment>
        <translation>Implementierung</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Prefix</source>
        <extracomment>sys.prefix of Python</extracomment>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Base prefix</source>
        <extracomment>sys.base_prefix of Python</extracomment>
        <translation>Basispräfix</translation>
    </message>
    <message>
        <source>Virtualenv</source>
        <translation>Virtualenv</translation>
    </message>
    <message>
        <source>Conda environment</source>
        <translation>Conda-Umgebung</translation>
    </message>
    <message>
        <source>Conda prefix</source>
        <translation>Conda-Präfix</translation>
    </message>
    <message>
        <source>Branch</source>
        <extracomment>Of git</extracomment>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Remote</source>
        <extracomment>Of git: where a repository was cloned from</extracomment>
        <translation>Remote</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>Submodule</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Run Manager</source>
        <translation>Über Run Manager</translation>
    </message>
    <message>
        <source>Launches, tracks, reproduces and deletes the runs of machine-learning programs.</source>
        <translation>Startet, verfolgt, reproduziert und löscht die Läufe von Programmen für maschinelles Lernen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 2 or later (GPL-2.0-or-later).</source>
        <translation>Freie Software unter der GNU General Public License, Version 2 oder neuer (GPL-2.0-or-later).</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Aggregates</name>
    <message>
        <source>last value</source>
        <extracomment>Of all values of a metric</extracomment>
        <translation>letzter Wert</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Which value of the metrics</source>
        <translation>Welcher Wert der Metriken</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>%1 cannot be written: %2. Choose another place, or make room there.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Bitte einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>0 (the program)</source>
        <extracomment>The word of a command that names the program; it has the number 0</extracomment>
        <translation>0 (das Programm)</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Environment variables of the command</source>
        <translation>Umgebungsvariablen des Befehls</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>Reproduktion</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Cannot change to directory %1: %2.</source>
        <translation>In das Verzeichnis %1 kann nicht gewechselt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot create %1: %2.</source>
        <translation>%1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot examine %1: %2.</source>
        <translation>%1 kann nicht untersucht werden: %2.</translation>
    </message>
    <message>
        <source>Cannot lock %1: %2.</source>
        <translation>%1 kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot make directory %1: %2.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot move %1: %2.</source>
        <translation>%1 kann nicht verschoben werden: %2.</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot open directory %1: %2.</source>
        <translation>Das Verzeichnis %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot open lock file %1: %2.</source>
        <translation>Die Sperrdatei %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2.</source>
        <translation>%1 kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2.</source>
        <translation>%1 kann nicht ersetzt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot resolve %1: %2.</source>
        <translation>%1 kann nicht aufgelöst werden: %2.</translation>
    </message>
    <message>
        <source>Cannot run %1: %2.</source>
        <translation>%1 kann nicht ausgeführt werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write the directory of %1: %2.</source>
        <translation>Das Verzeichnis von %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and links are not followed here.</source>
        <translation>%1 ist eine symbolische Verknüpfung; Verknüpfungen wird hier nicht gefolgt.</translation>
    </message>
    <message>
        <source>Another file system is mounted on %1, which is left alone. Unmount it first.</source>
        <translation>In %1 ist ein anderes Dateisystem eingehängt; es bleibt unangetastet. Bitte zuerst aushängen.</translation>
    </message>
    <message>
        <source>%1 is in use: a file system may be mounted on it. Unmount it first.</source>
        <translation>%1 wird verwendet: Vielleicht ist dort ein Dateisystem eingehängt. Bitte zuerst aushängen.</translation>
    </message>
    <message>
        <source>The lock file %1 is not a regular file. Move it away.</source>
        <translation>Die Sperrdatei %1 ist keine reguläre Datei. Bitte an einen anderen Ort verschieben.</translation>
    </message>
    <message>
        <source>Another process has held the lock file %1 for %2 s. Try again when it has ended.</source>
        <translation>Ein anderer Prozess hält die Sperrdatei %1 seit %2 s. Bitte erneut versuchen, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>The file system of %1 cannot lock files (flock).</source>
        <translation>Das Dateisystem von %1 kann keine Dateien sperren (flock).</translation>
    </message>
    <message>
        <source>%1 is not a path inside %2.</source>
        <translation>%1 ist kein Pfad innerhalb von %2.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Es gibt bereits eine Datei %1.</translation>
    </message>
    <message>
        <source>There is no directory for %1.</source>
        <translation>Für %1 gibt es kein Verzeichnis.</translation>
    </message>
    <message>
        <source>%1 does not let you remove it.</source>
        <translation>%1 erlaubt das Entfernen nicht.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 does not name a file.</source>
        <translation>%1 bezeichnet keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not the path of a file.</source>
        <translation>%1 ist kein Dateipfad.</translation>
    </message>
    <message>
        <source>The path is not UTF-8 text: %1.</source>
        <translation>Der Pfad ist kein UTF-8-Text: %1.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine reguläre Datei.</translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation>%1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Another file system is mounted on %1.</source>
        <translation>In %1 ist ein anderes Dateisystem eingehängt.</translation>
    </message>
    <message>
        <source>%1 is not readable.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 was moved while it was being visited.</source>
        <translation>%1 wurde während des Durchsuchens verschoben.</translation>
    </message>
    <message>
        <source>%1 is not in a git repository. Run inside of one, or make one: git init</source>
        <translation>%1 liegt in keinem Git-Repository. Bitte in einem solchen arbeiten oder eines anlegen: git init</translation>
    </message>
    <message>
        <source>%1 is in a bare git repository or inside of .git, where there are no files to run. Go to a working tree.</source>
        <translation>%1 liegt in einem Bare-Git-Repository oder in .git, wo es keine Dateien zum Ausführen gibt. Bitte in einen Arbeitsbaum wechseln.</translation>
    </message>
    <message>
        <source>git cannot read the repository of %1: %2</source>
        <translation>git kann das Repository von %1 nicht lesen: %2</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2.</source>
        <translation>Das Git-Repository von %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation>Es gibt kein Verzeichnis %1.</translation>
    </message>
    <message>
        <source>%1 is in a bare git repository, which has no files to run. Go to a working tree of it (git worktree list), or clone it.</source>
        <translation>%1 liegt in einem Bare-Git-Repository, das keine Dateien zum Ausführen hat. Bitte in einen seiner Arbeitsbäume wechseln (git worktree list) oder es klonen.</translation>
    </message>
    <message>
        <source>%1 is not in the working tree of its git repository. Go to %2.</source>
        <translation>%1 liegt nicht im Arbeitsbaum seines Git-Repositorys. Bitte nach %2 wechseln.</translation>
    </message>
    <message>
        <source>The answer of git status names no commit.</source>
        <translation>Die Antwort von git status nennt keinen Commit.</translation>
    </message>
    <message>
        <source>The answer of git status cannot be understood: %1.</source>
        <translation>Die Antwort von git status ist nicht verständlich: %1.</translation>
    </message>
    <message>
        <source>The answer of git status cannot be understood.</source>
        <translation>Die Antwort von git status ist nicht verständlich.</translation>
    </message>
    <message>
        <source>The git repository %1 belongs to another user, so git does not trust it. If you do, run: git config --global --add safe.directory %2</source>
        <translation>Das Git-Repository %1 gehört einem anderen Benutzer, daher vertraut git ihm nicht. Wenn Sie ihm vertrauen, führen Sie aus: git config --global --add safe.directory %2</translation>
    </message>
    <message>
        <source>The git repository %1 has no commit yet, so there is nothing to reproduce a run from; commit first.</source>
        <translation>Das Git-Repository %1 hat noch keinen Commit, aus dem sich ein Lauf reproduzieren ließe; bitte zuerst committen.</translation>
    </message>
    <message>
        <source>The git repository of %1 has no commit %2.</source>
        <translation>Das Git-Repository von %1 hat keinen Commit %2.</translation>
    </message>
    <message>
        <source>Several commits of the git repository of %1 begin with %2.</source>
        <translation>Mehrere Commits des Git-Repositorys von %1 beginnen mit %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: why the repository cannot be read, %2: why git cannot be asked; both are sentences</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 has submodules or a sparse checkout, which only git can judge. %2</source>
        <extracomment>%2: a sentence, why git cannot be asked</extracomment>
        <translation>%1 hat Submodule oder einen Sparse-Checkout, was nur git beurteilen kann. %2</translation>
    </message>
    <message>
        <source>%1 is not the hash of a commit, which has 4 to 64 hexadecimal digits.</source>
        <translation>%1 ist kein Commit-Hash; ein solcher hat 4 bis 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>The pattern %1 is no regular expression: %2 (at character %3).</source>
        <translation>Das Muster %1 ist kein regulärer Ausdruck: %2 (bei Zeichen %3).</translation>
    </message>
    <message>
        <source>The text %1 is too long to look for.</source>
        <translation>Der Text %1 ist zu lang für die Suche.</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long to match %2; write it with fewer nested repetitions.</source>
        <translation>Der Abgleich des Musters %1 mit %2 dauert zu lange; bitte weniger verschachtelte Wiederholungen verwenden.</translation>
    </message>
    <message>
        <source>Cannot run %1: it is not installed, or not in PATH.</source>
        <translation>%1 kann nicht ausgeführt werden: nicht installiert oder nicht im PATH.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat nicht innerhalb von %2 s geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The command is empty: there is nothing to run.</source>
        <translation>Der Befehl ist leer: Es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>%1 is no virtualenv: it has no bin/activate. Make one with `python3 -m venv %2`, or name another.</source>
        <translation>%1 ist kein Virtualenv: bin/activate fehlt. Bitte eines mit `python3 -m venv %2` anlegen oder ein anderes angeben.</translation>
    </message>
    <message>
        <source>A run cannot be named %1 beside the run %2: a run and a group of runs would share a directory. Choose another name.</source>
        <translation>Ein Lauf kann nicht %1 heißen, solange es den Lauf %2 gibt: Ein Lauf und eine Gruppe von Läufen würden sich ein Verzeichnis teilen. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The tmux session %1 of an earlier run of this name, which is no longer recorded, is still there. End it with `tmux kill-session -t %2`, or choose another name.</source>
        <translation>Die tmux-Sitzung %1 eines früheren, nicht mehr erfassten Laufs dieses Namens besteht noch. Bitte mit `tmux kill-session -t %2` beenden oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 holds files of an earlier run already.</source>
        <translation>%1 enthält bereits Dateien eines früheren Laufs.</translation>
    </message>
    <message>
        <source>%1 is there already; the program may overwrite it.</source>
        <translation>%1 ist bereits vorhanden; das Programm überschreibt es möglicherweise.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2 Nothing has been removed.</source>
        <extracomment>%2: a sentence, what is in the way</extracomment>
        <translation>%1 kann nicht entfernt werden: %2 Es wurde nichts entfernt.</translation>
    </message>
    <message>
        <source>tmux is not installed, so sessions of these runs are not ended.</source>
        <translation>tmux ist nicht installiert, daher werden Sitzungen dieser Läufe nicht beendet.</translation>
    </message>
    <message>
        <source>The run %1 has no command recorded, so it cannot be reproduced.</source>
        <translation>Zum Lauf %1 ist kein Befehl erfasst, daher kann er nicht reproduziert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>Von git weder verfolgt noch ignoriert, also nicht im Commit, an den der Lauf gebunden ist: %1 und %n weitere</numerusform>
            <numerusform>Von git weder verfolgt noch ignoriert, also nicht im Commit, an den der Lauf gebunden ist: %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1</source>
        <translation>Von git weder verfolgt noch ignoriert, also nicht im Commit, an den der Lauf gebunden ist: %1</translation>
    </message>
    <message>
        <source>The command is longer than %1 bytes; put it into a script.</source>
        <translation>Der Befehl ist länger als %1 Bytes; bitte in ein Skript auslagern.</translation>
    </message>
    <message>
        <source>%1: %2 has to be a text.</source>
        <translation>%1: %2 muss ein Text sein.</translation>
    </message>
    <message>
        <source>%1: %2 is wrong: %3</source>
        <extracomment>%1: a path, %2: the name of a setting, %3: a sentence</extracomment>
        <translation>%1: %2 ist falsch: %3</translation>
    </message>
    <message>
        <source>%1: %2 has to be a whole number from 1.</source>
        <translation>%1: %2 muss eine ganze Zahl ab 1 sein.</translation>
    </message>
    <message>
        <source>%1: %2 has to be a list of [flag, value] pairs.</source>
        <translation>%1: %2 muss eine Liste von Paaren [Option, Wert] sein.</translation>
    </message>
    <message>
        <source>%1: there is no setting %2; did you mean %3?</source>
        <translation>%1: Es gibt keine Einstellung %2; ist %3 gemeint?</translation>
    </message>
    <message>
        <source>%1: there is no setting %2.</source>
        <translation>%1: Es gibt keine Einstellung %2.</translation>
    </message>
    <message>
        <source>The database has to be a file in the runs directory itself; %1 is no plain file name.</source>
        <translation>Die Datenbank muss eine Datei direkt im Verzeichnis der Läufe sein; %1 ist kein einfacher Dateiname.</translation>
    </message>
    <message>
        <source>%1: runs-dir is empty.</source>
        <translation>%1: runs-dir ist leer.</translation>
    </message>
    <message>
        <source>%1/%2/%3 was moved there by a deletion that did not end, and %1/%3 is in its place. Keep one of them.</source>
        <translation>%1/%2/%3 wurde von einem nicht abgeschlossenen Löschvorgang dorthin verschoben, und %1/%3 steht an seiner Stelle. Bitte nur eines von beiden behalten.</translation>
    </message>
    <message>
        <source>it has an empty part: &apos;/&apos; only joins parts, as in group/run</source>
        <translation>der Name hat einen leeren Teil: &apos;/&apos; verbindet nur Teile, wie in Gruppe/Lauf</translation>
    </message>
    <message>
        <source>no part of a name may start with &apos;%1&apos;</source>
        <translation>kein Teil eines Namens darf mit &apos;%1&apos; beginnen</translation>
    </message>
    <message>
        <source>no part of a name may start or end with a space</source>
        <translation>kein Teil eines Namens darf mit einem Leerzeichen beginnen oder enden</translation>
    </message>
    <message>
        <source>it holds %1; letters, digits, &apos;. _ - + = @ , %&apos;, spaces inside and &apos;/&apos; between groups are allowed</source>
        <translation>der Name enthält %1; erlaubt sind Buchstaben, Ziffern, &apos;. _ - + = @ , %&apos;, Leerzeichen im Inneren und &apos;/&apos; zwischen Gruppen</translation>
    </message>
    <message>
        <source>no part of a name may start with a combining mark</source>
        <translation>kein Teil eines Namens darf mit einem kombinierenden Zeichen beginnen</translation>
    </message>
    <message>
        <source>a part of it is longer than %1 bytes</source>
        <translation>ein Teil des Namens ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>der Name ist leer</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>der Name ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>A run cannot be named %1: %2.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>Ein Lauf kann nicht %1 heißen: %2.</translation>
    </message>
    <message>
        <source>%1 is being changed by another program all the time; nothing was written. Try again when that has ended.</source>
        <translation>%1 wird laufend von einem anderen Programm geändert; es wurde nichts geschrieben. Bitte erneut versuchen, wenn dieses fertig ist.</translation>
    </message>
    <message>
        <source>There is a run named %1 already.</source>
        <translation>Es gibt bereits einen Lauf namens %1.</translation>
    </message>
    <message>
        <source>%1 cannot be changed without harm to other entries: %2. It has been left as it is. Write it with each run at the start of a line and its keys indented below, then try again.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>%1 kann nicht geändert werden, ohne anderen Einträgen zu schaden: %2. Die Datei ist unverändert. Bitte so schreiben, dass jeder Lauf am Anfang einer Zeile steht und seine Schlüssel eingerückt darunter, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>its entries depend on each other, or on the end of the document</source>
        <translation>die Einträge hängen voneinander oder vom Ende des Dokuments ab</translation>
    </message>
    <message>
        <source>the merge key &lt;&lt; has no mapping to merge</source>
        <translation>der Merge-Schlüssel &lt;&lt; hat keine Zuordnung zum Einfügen</translation>
    </message>
    <message>
        <source>a second YAML document begins here; there has to be one</source>
        <translation>hier beginnt ein zweites YAML-Dokument; es darf nur eines sein</translation>
    </message>
    <message>
        <source>the alias *%1 refers to nothing before it</source>
        <translation>der Alias *%1 verweist auf nichts, das vor ihm steht</translation>
    </message>
    <message>
        <source>the aliases expand to more than %1 values</source>
        <translation>die Aliasse ergeben mehr als %1 Werte</translation>
    </message>
    <message>
        <source>lists and mappings are nested more than %1 deep</source>
        <translation>Listen und Zuordnungen sind mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>the file is no mapping of keys to values</source>
        <translation>die Datei ist keine Zuordnung von Schlüsseln zu Werten</translation>
    </message>
    <message>
        <source>a list or mapping stands as a key, where only text can</source>
        <translation>eine Liste oder Zuordnung steht als Schlüssel, wo nur Text stehen kann</translation>
    </message>
    <message>
        <source>the key %1 is there a second time; the first is in line %2</source>
        <translation>der Schlüssel %1 kommt ein zweites Mal vor; der erste steht in Zeile %2</translation>
    </message>
    <message>
        <source>the entry of %1 is no mapping of keys to values</source>
        <translation>der Eintrag von %1 ist keine Zuordnung von Schlüsseln zu Werten</translation>
    </message>
    <message>
        <source>a NUL byte, which no text holds</source>
        <translation>ein NUL-Byte, das in keinem Text vorkommt</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8 text</source>
        <translation>Bytes, die kein UTF-8-Text sind</translation>
    </message>
    <message>
        <source>the mark of an unresolved merge conflict; settle it first</source>
        <translation>die Markierung eines ungelösten Merge-Konflikts; bitte zuerst auflösen</translation>
    </message>
    <message>
        <source>a tab in the indentation; YAML allows spaces only</source>
        <translation>ein Tabulator in der Einrückung; YAML erlaubt nur Leerzeichen</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4. The file has been left as it is.</source>
        <extracomment>%4: what is wrong there, a clause</extracomment>
        <translation>%1, Zeile %2, Spalte %3: %4. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>%1 is no launch file of this version of Run Manager.</source>
        <translation>%1 ist keine Startdatei dieser Version von Run Manager.</translation>
    </message>
    <message>
        <source>%1 Its server seems to hang: look with `tmux list-sessions`.</source>
        <extracomment>%1: the sentence that tmux did not answer</extracomment>
        <translation>%1 Der Server scheint zu hängen: bitte mit `tmux list-sessions` nachsehen.</translation>
    </message>
    <message>
        <source>tmux %1 failed: no reason given.</source>
        <translation>tmux %1 ist fehlgeschlagen: kein Grund angegeben.</translation>
    </message>
    <message>
        <source>tmux %1 failed: %2.</source>
        <translation>tmux %1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>tmux has too many sessions with names like %1.</source>
        <translation>tmux hat zu viele Sitzungen mit Namen wie %1.</translation>
    </message>
    <message>
        <source>The processes of session %1 do not end (process group %2).</source>
        <translation>Die Prozesse der Sitzung %1 enden nicht (Prozessgruppe %2).</translation>
    </message>
    <message>
        <source>Cannot make the directory %1: %2.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>its runs stand in braces ({…})</source>
        <translation>die Läufe stehen in geschweiften Klammern ({…})</translation>
    </message>
    <message>
        <source>the run %1 does not begin at the start of a line</source>
        <translation>der Lauf %1 beginnt nicht am Anfang einer Zeile</translation>
    </message>
    <message>
        <source>No environment is recorded: there is no %1.</source>
        <translation>Es ist keine Umgebung erfasst: %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 was not asked: there was no time left.</source>
        <translation>%1 wurde nicht abgefragt: Die Zeit reichte nicht mehr.</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2: %3</source>
        <translation>%1 ist mit Exit-Code %2 fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>The commit cannot be kept as %1, because git has %2 already, and a ref cannot be a group, too. If no run needs that any more: git update-ref -d %3</source>
        <translation>Der Commit kann nicht als %1 festgehalten werden, weil es in git bereits %2 gibt und eine Ref nicht zugleich eine Gruppe sein kann. Falls kein Lauf diese mehr braucht: git update-ref -d %3</translation>
    </message>
    <message>
        <source>git could not do its work in the repository of %1: %2</source>
        <extracomment>%2: what git says</extracomment>
        <translation>git konnte den Vorgang im Repository von %1 nicht ausführen: %2</translation>
    </message>
    <message>
        <source>The answer of git in %1 cannot be understood.</source>
        <translation>Die Antwort von git in %1 ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Cannot remove %1 and all that is in it.</source>
        <translation>%1 kann nicht samt Inhalt entfernt werden.</translation>
    </message>
    <message>
        <source>%1 is not removed, because it is not a linked working tree of git.</source>
        <translation>%1 wird nicht entfernt, weil es kein verknüpfter Arbeitsbaum von git ist.</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>The working tree %1 holds what would be lost with it: %2.</source>
        <translation>Der Arbeitsbaum %1 enthält, was mit ihm verloren ginge: %2.</translation>
    </message>
    <message>
        <source>No working tree can be made at %1, because something is there already.</source>
        <translation>Unter %1 kann kein Arbeitsbaum angelegt werden, weil dort bereits etwas ist.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences on what went wrong</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is not a git working tree of its own any more, so what is in it cannot be judged.</source>
        <translation>%1 ist kein eigener Git-Arbeitsbaum mehr, daher lässt sich der Inhalt nicht beurteilen.</translation>
    </message>
    <message>
        <source>The working tree %1 cannot become %2: something is there already.</source>
        <translation>Der Arbeitsbaum %1 kann nicht nach %2 verschoben werden: Dort ist bereits etwas.</translation>
    </message>
    <message>
        <source>%1 is not a working tree of the git repository of %2, so git cannot follow its move.</source>
        <translation>%1 ist kein Arbeitsbaum des Git-Repositorys von %2, daher kann git dem Verschieben nicht folgen.</translation>
    </message>
    <message>
        <source>No git ref can be named after %1, which is no Unicode text.</source>
        <translation>Nach %1 kann keine Git-Ref benannt werden, weil es kein Unicode-Text ist.</translation>
    </message>
    <message>
        <source>A commit cannot hold what is not committed inside of a submodule: %1. Commit it there.</source>
        <translation>Ein Commit kann nicht enthalten, was in einem Submodul nicht committet ist: %1. Bitte dort committen.</translation>
    </message>
    <message>
        <source>A commit cannot hold another git repository: %1. Ignore it, or add it as a submodule.</source>
        <translation>Ein Commit kann kein anderes Git-Repository enthalten: %1. Bitte ignorieren oder als Submodul hinzufügen.</translation>
    </message>
    <message>
        <source>Cannot make a temporary directory: %1.</source>
        <translation>Ein temporäres Verzeichnis kann nicht angelegt werden: %1.</translation>
    </message>
    <message>
        <source>Another git command is changing the index. If there is none, remove %1.</source>
        <translation>Ein anderer Git-Befehl ändert gerade den Index. Falls es keinen gibt, bitte %1 entfernen.</translation>
    </message>
    <message>
        <source>Other git commands change %1 while it is being stored; wait for their end.</source>
        <translation>Andere Git-Befehle ändern %1 während des Speicherns; bitte deren Ende abwarten.</translation>
    </message>
    <message>
        <source>The submodule %1 cannot be checked out. %2</source>
        <extracomment>%2: the reason, sentences</extracomment>
        <translation>Das Submodul %1 kann nicht ausgecheckt werden. %2</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>Das Log</translation>
    </message>
    <message>
        <source>(The line is longer than this; the rest of it is left out.)</source>
        <extracomment>Stands at the end of a line of a log.</extracomment>
        <translation>(Die Zeile ist länger; der Rest ist weggelassen.)</translation>
    </message>
    <message>
        <source>The run of %1 is supervised already.</source>
        <translation>Der Lauf zu %1 wird bereits beaufsichtigt.</translation>
    </message>
    <message>
        <source>%1: the key %2 is missing or wrong.</source>
        <translation>%1: Der Schlüssel %2 fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>There is no run named %1 any more; nothing was changed.</source>
        <translation>Es gibt keinen Lauf namens %1 mehr; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The tag %1 cannot be both added and removed.</source>
        <translation>Das Tag %1 kann nicht zugleich hinzugefügt und entfernt werden.</translation>
    </message>
    <message>
        <source>The description of the run %1 has been changed meanwhile, to %2; it has been left as it is.</source>
        <translation>Die Beschreibung des Laufs %1 wurde inzwischen in %2 geändert; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The working tree has changes that are in no commit, so the run could not be reproduced:%1
Commit them (`git commit -a`), put them aside (`git stash`), or have them stored with the run (--snapshot), then try again.</source>
        <extracomment>%1: a list of files, a line for each</extracomment>
        <translation>Der Arbeitsbaum hat Änderungen, die in keinem Commit sind, daher ließe sich der Lauf nicht reproduzieren:%1
Bitte committen (`git commit -a`), beiseitelegen (`git stash`) oder mit dem Lauf speichern lassen (--snapshot), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Working tree of the run %1</source>
        <translation>Arbeitsbaum des Laufs %1</translation>
    </message>
    <message>
        <source>The commit %1 has no directory %2 for the command to run in.</source>
        <translation>Im Commit %1 gibt es kein Verzeichnis %2, in dem der Befehl laufen könnte.</translation>
    </message>
    <message>
        <source>The run could not be started in its tmux session: %1</source>
        <translation>Der Lauf konnte nicht in seiner tmux-Sitzung gestartet werden: %1</translation>
    </message>
    <message>
        <source>There is %1 already.</source>
        <translation>%1 gibt es bereits.</translation>
    </message>
    <message>
        <source>%1 is no list of files that are being renamed. Look which runs lack files, and remove it.</source>
        <translation>%1 ist keine Liste von Dateien, die gerade umbenannt werden. Bitte nachsehen, welchen Läufen Dateien fehlen, und %1 entfernen.</translation>
    </message>
    <message>
        <source>There is no run and no group of runs %1.</source>
        <translation>Es gibt weder einen Lauf noch eine Gruppe von Läufen namens %1.</translation>
    </message>
    <message>
        <source>The run %1 has no commit recorded, so it cannot be run again.</source>
        <translation>Zum Lauf %1 ist kein Commit erfasst, daher kann er nicht erneut gestartet werden.</translation>
    </message>
    <message>
        <source>The working tree of the run %1, %2, has changes that are in no commit:%3
Commit them on a branch, or say that they are to be discarded (--discard-changes).</source>
        <extracomment>%1: a run, %2: a directory, %3: a list, a line for each</extracomment>
        <translation>Der Arbeitsbaum des Laufs %1, %2, hat Änderungen, die in keinem Commit sind:%3
Bitte auf einem Branch committen oder angeben, dass sie verworfen werden sollen (--discard-changes).</translation>
    </message>
    <message>
        <source>No environment is recorded of the run %1.</source>
        <translation>Zum Lauf %1 ist keine Umgebung erfasst.</translation>
    </message>
    <message>
        <source>%1: %2 has to be true or false.</source>
        <translation>%1: %2 muss true oder false sein.</translation>
    </message>
    <message>
        <source>The run %1 was not stopped. %2</source>
        <extracomment>%1: a run, %2: a sentence, why it cannot be stopped</extracomment>
        <translation>Der Lauf %1 wurde nicht gestoppt. %2</translation>
    </message>
    <message>
        <source>%1 is in the place of what would be restored. Move it away first.</source>
        <translation>%1 steht an der Stelle dessen, was wiederhergestellt würde. Bitte zuerst an einen anderen Ort verschieben.</translation>
    </message>
    <message>
        <source>There is nothing with the id %1 in the trash.</source>
        <translation>Im Papierkorb gibt es nichts mit der ID %1.</translation>
    </message>
    <message>
        <source>Lost: its supervisor was killed, so nobody saw how it ended.</source>
        <translation>Verloren: Der Aufsichtsprozess wurde abgebrochen, daher hat niemand gesehen, wie der Lauf endete.</translation>
    </message>
    <message>
        <source>Lost: the machine was restarted while it was running.</source>
        <translation>Verloren: Der Rechner wurde neu gestartet, während der Lauf aktiv war.</translation>
    </message>
    <message>
        <source>Lost: it was recorded, but its command never started.</source>
        <translation>Verloren: Der Lauf wurde erfasst, aber sein Befehl nie gestartet.</translation>
    </message>
    <message>
        <source>Unknown: nothing was recorded of how it ran.</source>
        <translation>Unbekannt: Wie der Lauf verlief, wurde nicht erfasst.</translation>
    </message>
    <message>
        <source>Unknown: it ran on %1, and its end is not recorded.</source>
        <translation>Unbekannt: Er lief auf %1, und sein Ende ist nicht erfasst.</translation>
    </message>
    <message>
        <source>Unknown: its record cannot be read. %1</source>
        <translation>Unbekannt: Sein Protokoll kann nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>%1 It was stopped by %2.</source>
        <extracomment>%1: a sentence on how a run ended</extracomment>
        <translation>%1 Er wurde von %2 gestoppt.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <source>Running as process %1.</source>
        <translation>Läuft als Prozess %1.</translation>
    </message>
    <message>
        <source>Finished with exit code 0.</source>
        <translation>Beendet mit Exit-Code 0.</translation>
    </message>
    <message>
        <source>Failed with exit code %1.</source>
        <translation>Fehlgeschlagen mit Exit-Code %1.</translation>
    </message>
    <message>
        <source>Killed by %1.</source>
        <translation>Abgebrochen durch %1.</translation>
    </message>
    <message>
        <source>Orphaned: its supervisor was killed; the command still runs as process %1.</source>
        <translation>Verwaist: Der Aufsichtsprozess wurde abgebrochen; der Befehl läuft noch als Prozess %1.</translation>
    </message>
    <message>
        <source>a tag may not start with &apos;%1&apos;</source>
        <translation>ein Tag darf nicht mit &apos;%1&apos; beginnen</translation>
    </message>
    <message>
        <source>it holds %1; letters, digits and &apos;. _ - + = @ %&apos; are allowed</source>
        <translation>der Name enthält %1; erlaubt sind Buchstaben, Ziffern und &apos;. _ - + = @ %&apos;</translation>
    </message>
    <message>
        <source>%1 cannot be a tag: %2.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>%1 kann kein Tag sein: %2.</translation>
    </message>
    <message>
        <source>What is recorded as tags of the run %1 is no list of texts. Correct it by hand.</source>
        <translation>Was als Tags des Laufs %1 erfasst ist, ist keine Liste von Texten. Bitte von Hand berichtigen.</translation>
    </message>
    <message>
        <source>There is no %1: the run was started already.</source>
        <translation>Es gibt %1 nicht: Der Lauf wurde bereits gestartet.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Er ist beendet.</translation>
    </message>
    <message>
        <source>It is a run of another user.</source>
        <translation>Er gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>It cannot be sent a signal: %1.</source>
        <translation>Ihm kann kein Signal gesendet werden: %1.</translation>
    </message>
    <message>
        <source>Its process %1 does not end, even by SIGKILL.</source>
        <translation>Sein Prozess %1 endet auch durch SIGKILL nicht.</translation>
    </message>
    <message>
        <source>The tmux session %1 has ended before the run could begin.</source>
        <translation>Die tmux-Sitzung %1 hat geendet, bevor der Lauf beginnen konnte.</translation>
    </message>
    <message>
        <source>tmux started the session %1, but %2 did not begin in it within 30 s.</source>
        <translation>tmux hat die Sitzung %1 gestartet, aber %2 hat darin nicht innerhalb von 30 s begonnen.</translation>
    </message>
    <message>
        <source>%1 leads to the files of a run that had this name, was renamed, and uses them until it ends. Choose another name, or remove the link if that run has ended.</source>
        <translation>%1 führt zu den Dateien eines Laufs, der so hieß, umbenannt wurde und sie benutzt, bis er endet. Bitte einen anderen Namen wählen, oder den Link entfernen, wenn jener Lauf geendet hat.</translation>
    </message>
    <message>
        <source>The commit %1 of %2 is not in the repository %3, so the run cannot be reproduced.</source>
        <translation>Der Commit %1 von %2 ist nicht im Repository %3, daher lässt sich der Lauf nicht reproduzieren.</translation>
    </message>
    <message>
        <source>Nothing keeps the commit %1 of %2 from being removed by git.</source>
        <translation>Nichts hindert git daran, den Commit %1 von %2 zu entfernen.</translation>
    </message>
    <message>
        <source>keeps it as %1</source>
        <translation>hält ihn als %1 fest</translation>
    </message>
    <message>
        <source>git keeps commits for runs that are not recorded here: %1. Unless they are runs of another runs directory, `git update-ref -d REF` lets go of one.</source>
        <extracomment>%1: names of git refs</extracomment>
        <translation>git hält Commits für Läufe fest, die hier nicht verzeichnet sind: %1. Sofern es keine Läufe eines anderen Laufverzeichnisses sind, gibt `git update-ref -d REF` einen frei.</translation>
    </message>
    <message>
        <source>Runs were started in %1, which is not there any more.</source>
        <translation>In %1 wurden Läufe gestartet; das Verzeichnis gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 The commits of its runs were not checked.</source>
        <extracomment>%1: a sentence, the reason</extracomment>
        <translation>%1 Die Commits der Läufe darin wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>Imported runs whose commits are not in the repository of this project: %1.</source>
        <translation>Übernommene Läufe, deren Commits nicht im Repository dieses Projekts sind: %1.</translation>
    </message>
    <message>
        <source>%1 `runs move` gives another name.</source>
        <extracomment>%1: a sentence, what is wrong with a name</extracomment>
        <translation>%1 `runs move` gibt einen anderen Namen.</translation>
    </message>
    <message>
        <source>The entry of %1 has no %2.</source>
        <extracomment>%2: keys of the database, separated by commas</extracomment>
        <translation>Dem Eintrag von %1 fehlt: %2.</translation>
    </message>
    <message>
        <source>The datetime of %1 is no time: %2.</source>
        <translation>Der Wert von datetime in %1 ist keine Zeit: %2.</translation>
    </message>
    <message>
        <source>Every user of this machine may change %1, and with it the commands that are run again.</source>
        <translation>Alle Benutzer dieses Rechners dürfen %1 ändern, und damit die Befehle, die erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>takes this permission from all but its owner and group</source>
        <translation>entzieht dieses Recht allen außer Eigentümer und Gruppe</translation>
    </message>
    <message>
        <source>The database could not be kept from changing: what somebody was just starting or deleting may be told as if it were wrong.</source>
        <translation>Die Datenbank ließ sich nicht vor Änderungen schützen: Was gerade gestartet oder gelöscht wurde, kann fälschlich genannt werden.</translation>
    </message>
    <message>
        <source>git is not installed, so commits and working trees were not checked.</source>
        <translation>git ist nicht installiert; Commits und Arbeitsbäume wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>A run is being started, so working trees were not checked.</source>
        <translation>Gerade wird ein Lauf gestartet; Arbeitsbäume wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 is a link to %2 that no running run needs.</source>
        <translation>%1 ist ein Verweis auf %2, den kein laufender Lauf braucht.</translation>
    </message>
    <message>
        <source>removes the link, not the file</source>
        <translation>entfernt den Verweis, nicht die Datei</translation>
    </message>
    <message>
        <source>%1 is empty and of no recorded run.</source>
        <translation>%1 ist leer und gehört zu keinem verzeichneten Lauf.</translation>
    </message>
    <message>
        <source>%1 is of no recorded run.</source>
        <translation>%1 gehört zu keinem verzeichneten Lauf.</translation>
    </message>
    <message>
        <source>%1 is of no recorded run, but there is a record that says that a run %2 may be alive.</source>
        <translation>%1 gehört zu keinem verzeichneten Lauf, aber nach seinen Aufzeichnungen lebt ein Lauf %2 vielleicht noch.</translation>
    </message>
    <message>
        <source>removes it</source>
        <translation>entfernt es</translation>
    </message>
    <message>
        <source>moves it to the trash as %1, from which it can be restored</source>
        <translation>verschiebt es als %1 in den Papierkorb, aus dem es wiederhergestellt werden kann</translation>
    </message>
    <message>
        <source>%1 is of no run, and its name is not UTF-8. Rename it, or move it away.</source>
        <translation>%1 gehört zu keinem Lauf, und der Name ist kein UTF-8. Bitte umbenennen oder wegschieben.</translation>
    </message>
    <message>
        <source>%1 is in the trash, and nobody knows of which run. Move out of it what is worth keeping, and remove it.</source>
        <translation>%1 liegt im Papierkorb, ohne dass bekannt ist, von welchem Lauf. Bitte herausholen, was erhalten bleiben soll, und es entfernen.</translation>
    </message>
    <message>
        <source>%1 was being written when its writer was killed.</source>
        <translation>%1 wurde gerade geschrieben, als das schreibende Programm abgebrochen wurde.</translation>
    </message>
    <message>
        <source>puts back what belongs to recorded runs or to the trash, and removes the rest</source>
        <translation>legt zurück, was zu verzeichneten Läufen oder in den Papierkorb gehört, und entfernt den Rest</translation>
    </message>
    <message>
        <source>%1 was moved aside by a deletion or restoration that did not end.</source>
        <translation>%1 wurde von einem nicht beendeten Löschen oder Wiederherstellen beiseitegelegt.</translation>
    </message>
    <message>
        <source>%1 was being removed from the trash, for good, when that was interrupted.</source>
        <translation>%1 wurde gerade endgültig aus dem Papierkorb entfernt, als das unterbrochen wurde.</translation>
    </message>
    <message>
        <source>%1 tells of a renaming that did not end.</source>
        <translation>%1 zeugt von einem nicht beendeten Umbenennen.</translation>
    </message>
    <message>
        <source>moves the files to where the database has their runs</source>
        <translation>verschiebt die Dateien dorthin, wo die Datenbank ihre Läufe hat</translation>
    </message>
    <message>
        <source>%1 was deleted for good, and is still there.</source>
        <translation>%1 wurde endgültig gelöscht und ist noch da.</translation>
    </message>
    <message>
        <source>The files of %1, which is in the trash, are gone.</source>
        <translation>Die Dateien von %1, das im Papierkorb liegt, sind weg.</translation>
    </message>
    <message>
        <source>keeps it in the trash as a run without files</source>
        <translation>behält es im Papierkorb als Lauf ohne Dateien</translation>
    </message>
    <message>
        <source>%1 is in the trash, whose list does not have it.</source>
        <translation>%1 liegt im Papierkorb, steht aber nicht in dessen Liste.</translation>
    </message>
    <message>
        <source>lists it there, so that it can be restored or removed</source>
        <translation>trägt es dort ein, damit es wiederhergestellt oder entfernt werden kann</translation>
    </message>
    <message>
        <source>%1 holds the environment of a launch that did not begin.</source>
        <translation>%1 enthält die Umgebung eines Starts, der nicht begonnen hat.</translation>
    </message>
    <message>
        <source>%1 lists links of a run that was renamed while it ran, and has ended.</source>
        <translation>%1 nennt Verweise eines Laufs, der währenddessen umbenannt wurde und beendet ist.</translation>
    </message>
    <message>
        <source>The run %1 is running, and its working tree %2 is gone.</source>
        <translation>Der Lauf %1 läuft, und sein Arbeitsbaum %2 ist weg.</translation>
    </message>
    <message>
        <source>Runs that ended, and nobody saw how: %1.</source>
        <translation>Läufe, deren Ende niemand gesehen hat: %1.</translation>
    </message>
    <message>
        <source>Runs that go on without their supervisor, so that nobody will see how they end: %1.</source>
        <translation>Läufe ohne Aufsichtsprozess, deren Ende niemand sehen wird: %1.</translation>
    </message>
    <message>
        <source>This has to be repaired by hand.</source>
        <translation>Das ist von Hand zu beheben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <extracomment>%1: names, separated by commas</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>tmux is not installed, so sessions were not checked.</source>
        <translation>tmux ist nicht installiert; Sitzungen wurden nicht geprüft.</translation>
    </message>
    <message>
        <source>The tmux session %1 is of no recorded run, and what ran in it has ended.</source>
        <translation>Die tmux-Sitzung %1 gehört zu keinem verzeichneten Lauf, und was darin lief, ist beendet.</translation>
    </message>
    <message>
        <source>closes it</source>
        <translation>schließt sie</translation>
    </message>
    <message>
        <source>What runs in the tmux session %1 is not recorded. Look at it, and end it there.</source>
        <translation>Was in der tmux-Sitzung %1 läuft, ist nicht verzeichnet. Bitte dort ansehen und beenden.</translation>
    </message>
    <message>
        <source>The working tree %1 is of no run.</source>
        <translation>Der Arbeitsbaum %1 gehört zu keinem Lauf.</translation>
    </message>
    <message>
        <source>removes it: git has all that is in it, but for ignored files</source>
        <translation>entfernt ihn: git hat alles, was darin ist, bis auf ignorierte Dateien</translation>
    </message>
    <message>
        <source>It holds what is in no commit: %1. Save that, then `git worktree remove` it.</source>
        <translation>Er enthält, was in keinem Commit ist: %1. Bitte sichern und ihn dann mit `git worktree remove` entfernen.</translation>
    </message>
    <message>
        <source>git knows a working tree %1, which is not there.</source>
        <translation>git kennt einen Arbeitsbaum %1, den es nicht gibt.</translation>
    </message>
    <message>
        <source>removes git&apos;s entry for it</source>
        <translation>entfernt den Eintrag in git</translation>
    </message>
    <message>
        <source>%1 is no working tree of git. Move out of it what is worth keeping, and remove it.</source>
        <translation>%1 ist kein Arbeitsbaum von git. Bitte herausholen, was erhalten bleiben soll, und es entfernen.</translation>
    </message>
    <message>
        <source>%1 is open for writing in another program; nothing was written. Try again when that has saved it.</source>
        <translation>%1 ist in einem anderen Programm zum Schreiben geöffnet; es wurde nichts geschrieben. Bitte noch einmal versuchen, wenn dort gespeichert ist.</translation>
    </message>
    <message>
        <source>libgit2 cannot be loaded: %1</source>
        <translation>libgit2 lässt sich nicht laden: %1</translation>
    </message>
    <message>
        <source>The measuring of files was stopped.</source>
        <translation>Das Messen der Dateien wurde abgebrochen.</translation>
    </message>
    <message>
        <source>What is recorded of the run %1 holds a NUL character, which no command can be given, so it cannot be reproduced.</source>
        <translation>Was vom Lauf %1 verzeichnet ist, enthält ein NUL-Zeichen, das keinem Befehl übergeben werden kann; er lässt sich nicht reproduzieren.</translation>
    </message>
    <message>
        <source>the aliases expand to more than %1 characters</source>
        <translation>die Aliasse ergeben mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>there are more than %1 values, too many to hold in memory at once; write each run at the start of a line with its keys indented below</source>
        <translation>es sind mehr als %1 Werte, zu viele für den Speicher; bitte jeden Lauf am Zeilenanfang schreiben und seine Schlüssel darunter eingerückt</translation>
    </message>
    <message>
        <source>The pattern %1 has more than %2 groups.</source>
        <translation>Das Muster %1 hat mehr als %2 Gruppen.</translation>
    </message>
    <message>
        <source>The pattern %1 needs both of the groups &apos;tag&apos; and &apos;value&apos;, or none of them.</source>
        <translation>Das Muster %1 braucht beide Gruppen, &apos;tag&apos; und &apos;value&apos;, oder keine davon.</translation>
    </message>
    <message>
        <source>The pattern %1 has no group with a name; write (?&lt;loss&gt;[-+.e\d]+) for a metric that is called loss.</source>
        <translation>Das Muster %1 hat keine benannte Gruppe; für eine Metrik namens loss: (?&lt;loss&gt;[-+.e\d]+).</translation>
    </message>
    <message>
        <source>The metric %1 is there twice: that of the event files in %2 is left out.</source>
        <translation>Die Metrik %1 gibt es zweimal: Die aus den Ereignisdateien in %2 wird weggelassen.</translation>
    </message>
    <message>
        <source>The output has more than %1 different names with numbers; further ones are left out. Say with &apos;metrics&apos; in .runsrc which lines have metrics.</source>
        <translation>Die Ausgabe enthält mehr als %1 verschiedene Namen mit Zahlen; weitere werden weggelassen. Mit &apos;metrics&apos; in .runsrc lässt sich angeben, welche Zeilen Metriken haben.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the length of the record there does not match its checksum. What comes before is shown.</source>
        <translation>%1 ist bei Byte %2 beschädigt: Die Länge des Datensatzes dort passt nicht zu ihrer Prüfsumme. Gezeigt wird, was davor kommt.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: no record is as long as the one there says. What comes before is shown.</source>
        <translation>%1 ist bei Byte %2 beschädigt: So lang, wie dort angegeben, ist kein Datensatz. Gezeigt wird, was davor kommt.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the record there does not match its checksum. What comes before is shown.</source>
        <translation>%1 ist bei Byte %2 beschädigt: Der Datensatz dort passt nicht zu seiner Prüfsumme. Gezeigt wird, was davor kommt.</translation>
    </message>
    <message>
        <source>%1 has a record at byte %2 that is no event. What comes before is shown.</source>
        <translation>%1 enthält bei Byte %2 einen Datensatz, der kein Ereignis ist. Gezeigt wird, was davor kommt.</translation>
    </message>
    <message>
        <source>A field is missing here, such as status, arg.lr or metric.loss.</source>
        <translation>Hier fehlt ein Feld, etwa status, arg.lr oder metric.loss.</translation>
    </message>
    <message>
        <source>Here a field has to stand; names with signs in them stand in quotes, as in metric.&apos;a=b&apos;.</source>
        <translation>Hier muss ein Feld stehen; Namen mit Sonderzeichen stehen in Anführungszeichen, etwa metric.&apos;a=b&apos;.</translation>
    </message>
    <message>
        <source>%1 stands for many fields; name the one to sort by.</source>
        <translation>%1 steht für viele Felder; anzugeben ist das eine, nach dem sortiert werden soll.</translation>
    </message>
    <message>
        <source>There is no field %1; did you mean %2?</source>
        <translation>Ein Feld %1 gibt es nicht; war %2 gemeint?</translation>
    </message>
    <message>
        <source>There is no field %1. A parameter is arg.%2, a metric metric.%2, a key of the entry key.%2; the other fields are %3.</source>
        <translation>Ein Feld %1 gibt es nicht. Ein Parameter ist arg.%2, eine Metrik metric.%2, ein Schlüssel des Eintrags key.%2; die anderen Felder sind %3.</translation>
    </message>
    <message>
        <source>A name has to follow %1, as in %1%2.</source>
        <translation>Auf %1 muss ein Name folgen, wie in %1%2.</translation>
    </message>
    <message>
        <source>%1 is no status; did you mean %2?</source>
        <translation>%1 ist kein Status; war %2 gemeint?</translation>
    </message>
    <message>
        <source>%1 is no status; there are %2.</source>
        <translation>%1 ist kein Status; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 is true or false; write %1 or not %1.</source>
        <translation>%1 ist wahr oder falsch; zu schreiben ist %1 oder not %1.</translation>
    </message>
    <message>
        <source>%1 is no number, and %2 is compared with numbers such as 0.3 or 1e-4.</source>
        <translation>%1 ist keine Zahl, und %2 wird mit Zahlen wie 0.3 oder 1e-4 verglichen.</translation>
    </message>
    <message>
        <source>%1 is no length of time; write 90s, 10m, 2h, 3d or 1h30m.</source>
        <translation>%1 ist keine Dauer; möglich sind 90s, 10m, 2h, 3d oder 1h30m.</translation>
    </message>
    <message>
        <source>%1 is no time; write 2026-11-20, 2026-11-20T12:00, today, yesterday or -2d (two days ago).</source>
        <translation>%1 ist keine Zeit; möglich sind 2026-11-20, 2026-11-20T12:00, today, yesterday oder -2d (vor zwei Tagen).</translation>
    </message>
    <message>
        <source>%1 compares texts with a regular expression; %2 is none: write &lt;, &lt;=, &gt;, &gt;=, = or !=.</source>
        <translation>%1 vergleicht Texte mit einem regulären Ausdruck; %2 ist keiner: Möglich sind &lt;, &lt;=, &gt;, &gt;=, = oder !=.</translation>
    </message>
    <message>
        <source>%1 has no order; write = or !=.</source>
        <translation>%1 hat keine Reihenfolge; möglich sind = oder !=.</translation>
    </message>
    <message>
        <source>An expression is missing; write for example: status = finished.</source>
        <translation>Es fehlt ein Ausdruck, zum Beispiel: status = finished.</translation>
    </message>
    <message>
        <source>Nothing is open that this ) could close; leave it out.</source>
        <translation>Nichts ist offen, was diese ) schließen könnte; sie ist überflüssig.</translation>
    </message>
    <message>
        <source>Write &apos;and&apos; in the place of %1.</source>
        <translation>Statt %1 ist &apos;and&apos; zu schreiben.</translation>
    </message>
    <message>
        <source>Write &apos;or&apos; in the place of %1.</source>
        <translation>Statt %1 ist &apos;or&apos; zu schreiben.</translation>
    </message>
    <message>
        <source>Here &apos;and&apos; or &apos;or&apos; has to stand before %1; a text with blanks stands in quotes.</source>
        <translation>Hier muss &apos;and&apos; oder &apos;or&apos; vor %1 stehen; ein Text mit Leerzeichen steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is nested too deeply; write it with fewer parentheses.</source>
        <translation>Das ist zu tief verschachtelt; bitte mit weniger Klammern schreiben.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed: add ).</source>
        <translation>Diese Klammer ist nicht geschlossen: ) fehlt.</translation>
    </message>
    <message>
        <source>There is no sign !; write != or !~, or &apos;not&apos; in front of the field.</source>
        <translation>Ein Zeichen ! gibt es nicht; möglich sind != oder !~, oder &apos;not&apos; vor dem Feld.</translation>
    </message>
    <message>
        <source>A ) is missing behind has(%1.</source>
        <translation>Nach has(%1 fehlt eine ).</translation>
    </message>
    <message>
        <source>There is no sign !; write &apos;not&apos; in its place.</source>
        <translation>Ein Zeichen ! gibt es nicht; stattdessen &apos;not&apos; schreiben.</translation>
    </message>
    <message>
        <source>A field has to stand here, and not a text: write for example name = %1.</source>
        <translation>Hier muss ein Feld stehen und kein Text, zum Beispiel: name = %1.</translation>
    </message>
    <message>
        <source>%1 stands for many fields, which only lists of columns may; name one of them.</source>
        <translation>%1 steht für viele Felder, was nur in Spaltenlisten geht; hier ist eines davon anzugeben.</translation>
    </message>
    <message>
        <source>Behind &apos;in&apos; a list has to follow, such as (a, b).</source>
        <translation>Auf &apos;in&apos; muss eine Liste folgen, etwa (a, b).</translation>
    </message>
    <message>
        <source>Here a comma, or the ) that ends the list, is missing.</source>
        <translation>Hier fehlt ein Komma oder die ), die die Liste beendet.</translation>
    </message>
    <message>
        <source>A value to compare %1 with is missing here; a text with signs or blanks stands in quotes.</source>
        <translation>Hier fehlt ein Wert, mit dem %1 verglichen wird; ein Text mit Sonder- oder Leerzeichen steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The text that begins here has no end: add %1.</source>
        <translation>Der Text, der hier beginnt, hat kein Ende: %1 fehlt.</translation>
    </message>
    <message>
        <source>%1: %2 has to be a list of regular expressions.</source>
        <translation>%1: %2 muss eine Liste regulärer Ausdrücke sein.</translation>
    </message>
    <message>
        <source>The run %1 has just been removed.</source>
        <translation>Der Lauf %1 ist soeben entfernt worden.</translation>
    </message>
    <message>
        <source>%1 is no verdict; did you mean %2?</source>
        <translation>%1 ist kein Urteil; war %2 gemeint?</translation>
    </message>
    <message>
        <source>%1 is no verdict; there are %2.</source>
        <translation>%1 ist kein Urteil; es gibt %2.</translation>
    </message>
    <message>
        <source>The verdict could not be recorded: the run %1 has been renamed or removed meanwhile.</source>
        <translation>Das Urteil konnte nicht festgehalten werden: Der Lauf %1 ist inzwischen umbenannt oder entfernt worden.</translation>
    </message>
    <message>
        <source>%1 is no finished run: %2</source>
        <translation>%1 ist kein beendeter Lauf: %2</translation>
    </message>
    <message>
        <source>Not all of %1 could be read: %2</source>
        <translation>Nicht alles von %1 war lesbar: %2</translation>
    </message>
    <message>
        <source>Not all that %1 has printed is in its log: %2</source>
        <translation>Nicht alle Ausgaben von %1 stehen in seinem Protokoll: %2</translation>
    </message>
    <message>
        <source>%1 has no metrics.</source>
        <translation>%1 hat keine Metriken.</translation>
    </message>
    <message>
        <source>%1 lacks steps of %2 that %3 has, the first of them %4.</source>
        <translation>%1 fehlen Schritte von %2, die %3 hat; der erste ist %4.</translation>
    </message>
    <message>
        <source>%1 lacks the values of %2 that %3 has.</source>
        <translation>%1 fehlen die Werte von %2, die %3 hat.</translation>
    </message>
    <message>
        <source>absolute %1</source>
        <translation>absolut %1</translation>
    </message>
    <message>
        <source>relative %1</source>
        <translation>relativ %1</translation>
    </message>
    <message>
        <source>So it is with %1 more metrics.</source>
        <translation>So ist es mit %1 weiteren Metriken.</translation>
    </message>
    <message>
        <source>%1 diverges from %2 at step %3 of %4: %5 in the place of %6.</source>
        <translation>%1 weicht von %2 bei Schritt %3 von %4 ab: %5 statt %6.</translation>
    </message>
    <message>
        <source>%1 is within tolerance (%2) of %3: the largest deviation is %4, at step %5 of %6.</source>
        <translation>%1 stimmt mit %3 innerhalb der Toleranz (%2) überein: Die größte Abweichung ist %4, bei Schritt %5 von %6.</translation>
    </message>
    <message>
        <source>%1 is identical to %2.</source>
        <translation>%1 ist identisch mit %2.</translation>
    </message>
    <message>
        <source>The comparison of %1 with %2 is incomplete.</source>
        <translation>Der Vergleich von %1 mit %2 ist unvollständig.</translation>
    </message>
    <message>
        <source>The file %1 was changed by another program at this moment; try again.</source>
        <translation>Die Datei %1 wurde eben von einem anderen Programm geändert; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>TensorBoard did not answer within %1 s.</source>
        <translation>TensorBoard hat nicht innerhalb von %1 s geantwortet.</translation>
    </message>
    <message>
        <source>TensorBoard ended with exit code %1 before it answered.</source>
        <translation>TensorBoard hat sich mit Exit-Code %1 beendet, bevor es geantwortet hat.</translation>
    </message>
    <message>
        <source>TensorBoard has ended, with exit code %1.</source>
        <translation>TensorBoard hat sich mit Exit-Code %1 beendet.</translation>
    </message>
    <message>
        <source>`runs metrics` and the curves show what runs have printed, too.</source>
        <translation>`runs metrics` und die Kurven zeigen auch, was Läufe ausgegeben haben.</translation>
    </message>
    <message>
        <source>The run %1 has no event files in %2, so there is nothing for TensorBoard to show.</source>
        <translation>Der Lauf %1 hat keine Ereignisdateien in %2, daher gibt es für TensorBoard nichts zu zeigen.</translation>
    </message>
    <message>
        <source>None of the %1 runs has event files, so there is nothing for TensorBoard to show.</source>
        <translation>Keiner der %1 Läufe hat Ereignisdateien, daher gibt es für TensorBoard nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Or name a virtualenv that has it, by virtualenv-path in .runsrc or `runs tensorboard --virtualenv-path DIR`.</source>
        <translation>Oder ein Virtualenv angeben, das es enthält: mit virtualenv-path in .runsrc oder `runs tensorboard --virtualenv-path DIR`.</translation>
    </message>
    <message>
        <source>TensorBoard is not installed, or not in PATH. Install it with `pip install tensorboard` in the virtualenv of the project.</source>
        <translation>TensorBoard ist nicht installiert oder nicht im PATH. Bitte mit `pip install tensorboard` im Virtualenv des Projekts installieren.</translation>
    </message>
    <message>
        <source>TensorBoard is neither in the virtualenv %1 nor in PATH. Install it with `%2 install tensorboard`.</source>
        <translation>TensorBoard ist weder im Virtualenv %1 noch im PATH. Bitte mit `%2 install tensorboard` installieren.</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>What will be deleted</source>
        <translation>Was gelöscht wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DemoProject</name>
    <message>
        <source>git cannot set up the demo in %1: %2</source>
        <extracomment>%1 is a folder, %2 what git says (in English)</extracomment>
        <translation>git kann die Demo in %1 nicht einrichten: %2</translation>
    </message>
    <message>
        <source>The demo needs python3, which is not installed, or not in PATH. Install it, then try again.</source>
        <translation>Die Demo benötigt python3, das nicht installiert oder nicht im PATH ist. Bitte installieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 is neither empty nor the folder of an earlier demo, so the demo leaves it alone. Move it away, then try again.</source>
        <translation>%1 ist weder leer noch der Ordner einer früheren Demo, daher rührt die Demo ihn nicht an. Bitte an einen anderen Ort verschieben und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is being changed by somebody else. Try again.</source>
        <translation>%1 wird gerade anderweitig geändert. Bitte erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>%1 %2</source>
        <comment>a run and what became of it</comment>
        <extracomment>%1 is the name of a run, %2 what became of it, as in &quot;ppo/seed-3 failed&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a signal and a duration</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Exit code %1 after %2</source>
        <translation>Exit-Code %1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) did not finish</source>
        <translation>
            <numerusform>%n Lauf ist nicht zu Ende gekommen</numerusform>
            <numerusform>%n Läufe sind nicht zu Ende gekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>%n Lauf beendet</numerusform>
            <numerusform>%n Läufe beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentFields</name>
    <message>
        <source>unavailable: %1</source>
        <extracomment>Stands where a value would be; %1 is a sentence that says why it could not be found out</extracomment>
        <translation>nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Submodule %1</source>
        <extracomment>Of git; %1 is its path</extracomment>
        <translation>Submodul %1</translation>
    </message>
    <message>
        <source>driver %1</source>
        <extracomment>%1 is the version of the driver of a graphics card</extracomment>
        <translation>Treiber %1</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <extracomment>%1 is its number</extracomment>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>not recorded: looks secret</source>
        <extracomment>In place of the value of an environment variable whose name or value looks like a password</extracomment>
        <translation>nicht erfasst: sieht geheim aus</translation>
    </message>
</context>
<context>
    <name>EnvironmentLabels</name>
    <message>
        <source>System</source>
        <extracomment>Heading above operating system, processors and memory</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <extracomment>Heading above the installed packages of Python</extracomment>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Variables</source>
        <extracomment>Heading above environment variables</extracomment>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>FieldColumn</name>
    <message>
        <source>%1 (course)</source>
        <extracomment>Heading of a column that draws the values of a metric; %1 is the metric</extracomment>
        <translation>%1 (Verlauf)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 (min)</source>
        <extracomment>Heading of a column: the smallest value of a metric, %1; so are the next four</extracomment>
        <translation>%1 (min)</translation>
    </message>
    <message>
        <source>%1 (max)</source>
        <translation>%1 (max)</translation>
    </message>
    <message>
        <source>%1 (mean)</source>
        <translation>%1 (Mittel)</translation>
    </message>
    <message>
        <source>%1 (values)</source>
        <translation>%1 (Werte)</translation>
    </message>
    <message>
        <source>%1 (step)</source>
        <translation>%1 (Schritt)</translation>
    </message>
</context>
<context>
    <name>HappenedFields</name>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <extracomment>The most memory that a run used at a time</extracomment>
        <translation>Höchster Speicherbedarf</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>When the command of a run began</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>When the command of a run ended</extracomment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Lief auf</translation>
    </message>
    <message>
        <source>Directory</source>
        <extracomment>The directory that a command ran in</extracomment>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Copy directory</source>
        <translation>Verzeichnis kopieren</translation>
    </message>
    <message>
        <source>%1 of the output are missing in the log. %2</source>
        <extracomment>%1 is a size, %2 a sentence or nothing</extracomment>
        <translation>%1 der Ausgabe fehlen im Log. %2</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>(cut here)</source>
        <extracomment>Stands at the end of a very long line of a log, of which only the beginning is shown.</extracomment>
        <translation>(hier gekürzt)</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Neuer Lauf…</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Projekt öffnen…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Project and window</source>
        <translation>Projekt und Fenster</translation>
    </message>
    <message>
        <source>New run &amp;like this one…</source>
        <translation>Neuer Lauf &amp;wie dieser…</translation>
    </message>
    <message>
        <source>&amp;Attach terminal</source>
        <translation>Terminal &amp;verbinden</translation>
    </message>
    <message>
        <source>Attach</source>
        <extracomment>Button that shows the selected run in a terminal</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Copy &amp;reproduce commands</source>
        <translation>Befehle zum &amp;Reproduzieren kopieren</translation>
    </message>
    <message>
        <source>Copy reproduce</source>
        <extracomment>Button that copies the commands which run the selected runs again</extracomment>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>Open &amp;TensorBoard folder</source>
        <translation>&amp;TensorBoard-Ordner öffnen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text</source>
        <translation>Ausgewählte Zeilen als tabulatorgetrennten Text kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter runs</source>
        <translation>Läufe &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Nächster &amp;Fensterbereich</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Run Manager</source>
        <translation>&amp;Über Run Manager</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>R&amp;ecent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>&amp;Stoppen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button that ends the selected runs</extracomment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move to the trash (%1)</source>
        <translation>In den Papierkorb (%1)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Name des Filters:</translation>
    </message>
</context>
<context>
    <name>NewRunDialog</name>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Remove the recorded run of this name, with its files, first</source>
        <translation>&amp;Erst den erfassten Lauf dieses Namens samt Dateien entfernen</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>Earlier commands (Ctrl+Up and Ctrl+Down in the field)</source>
        <translation>Frühere Befehle (Ctrl+Up und Ctrl+Down im Feld)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>Ver&amp;lauf…</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>Bes&amp;chreibung:</translation>
    </message>
    <message>
        <source>What the run is for. Without one it gets the message of the commit.</source>
        <translation>Wozu der Lauf dient. Ohne Angabe erhält er die Nachricht des Commits.</translation>
    </message>
    <message>
        <source>&amp;Virtualenv:</source>
        <translation>&amp;Virtualenv:</translation>
    </message>
    <message>
        <source>Activated before the command; a path, or one relative to the directory that the command runs in</source>
        <translation>Wird vor dem Befehl aktiviert; ein Pfad, auch relativ zum Verzeichnis, in dem der Befehl läuft</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no virtualenv</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Runs in:</source>
        <comment>the directory in which the command runs</comment>
        <translation>Läuft in:</translation>
    </message>
    <message>
        <source>Commit:</source>
        <translation>Commit:</translation>
    </message>
    <message>
        <source>Will b&amp;e sent:</source>
        <comment>the command that will be sent</comment>
        <translation>Wird &amp;gesendet:</translation>
    </message>
    <message>
        <source>The exact command, with what is added to it</source>
        <translation>Der genaue Befehl mit allem, was hinzukommt</translation>
    </message>
    <message>
        <source>Copy the exact command to the clipboard</source>
        <translation>Den genauen Befehl in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Why the run was not launched</source>
        <translation>Warum der Lauf nicht gestartet wurde</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The changes become a commit that no branch has, so that the run can be reproduced; your working tree and your branch stay as they are</source>
        <translation>Die Änderungen werden zu einem Commit, den kein Branch hat, so dass der Lauf reproduziert werden kann; Arbeitsbaum und Branch bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>S&amp;tore uncommitted changes with the run (snapshot)</source>
        <translation>Nicht committete Änderungen &amp;mit dem Lauf speichern (Snapshot)</translation>
    </message>
    <message>
        <source>The commit is checked out for this run alone, so that you can go on editing while it runs</source>
        <translation>Der Commit wird für diesen Lauf allein ausgecheckt, so dass währenddessen weiter bearbeitet werden kann</translation>
    </message>
    <message>
        <source>Run &amp;in a working tree of its own (isolated)</source>
        <translation>&amp;In einem eigenen Arbeitsbaum ausführen (isoliert)</translation>
    </message>
</context>
<context>
    <name>OpenedProject</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
</context>
<context>
    <name>OrderActions</name>
    <message>
        <source>Delete &amp;for good…</source>
        <translation>&amp;Endgültig löschen…</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Keeping order</source>
        <translation>Ordnung halten</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>Erneut aus&amp;führen…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Umbe&amp;nennen…</translation>
    </message>
    <message>
        <source>Rename gro&amp;up…</source>
        <translation>Gr&amp;uppe umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Edit description…</source>
        <translation>Beschreibung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>Ta&amp;gs…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>&amp;Papierkorb…</translation>
    </message>
    <message>
        <source>Co&amp;mpare runs…</source>
        <translation>Läufe verglei&amp;chen…</translation>
    </message>
    <message>
        <source>Compare the selected runs, or all that are shown (%1)</source>
        <translation>Ausgewählte oder alle gezeigten Läufe vergleichen (%1)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Text to paste</source>
        <translation>Einzufügender Text</translation>
    </message>
    <message>
        <source>Paste into the terminal</source>
        <translation>In das Terminal einfügen</translation>
    </message>
</context>
<context>
    <name>RunFields</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy commit</source>
        <translation>Commit kopieren</translation>
    </message>
    <message>
        <source>Copy start time</source>
        <translation>Startzeit kopieren</translation>
    </message>
    <message>
        <source>Copy description</source>
        <translation>Beschreibung kopieren</translation>
    </message>
    <message>
        <source>Copy host</source>
        <translation>Rechner kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is a key of the entry, as in &quot;Copy learning-rate&quot;</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>No description</source>
        <extracomment>Stands where a description would be</extracomment>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>Stands where the value of a key would be</extracomment>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The name of a run</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>When a run was started</extracomment>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>The computer that a run was started on</extracomment>
        <translation>Rechner</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… und %n weiterer Schlüssel</numerusform>
            <numerusform>… und %n weitere Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFilter</name>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with an expression, and where</extracomment>
        <translation>Spalte %1: %2</translation>
    </message>
</context>
<context>
    <name>RunGroups</name>
    <message>
        <source>same parameters</source>
        <extracomment>Name of a group of runs whose commands set the same, all of them</extracomment>
        <translation>gleiche Parameter</translation>
    </message>
</context>
<context>
    <name>ScatterAxes</name>
    <message>
        <source>%1 (seconds)</source>
        <extracomment>Label of an axis; %1 is a field that is a length of time</extracomment>
        <translation>%1 (Sekunden)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>heading of a group of settings</comment>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <comment>light or dark colours of the window</comment>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>&amp;Dates:</source>
        <comment>the format of dates</comment>
        <translation>&amp;Zeitangaben:</translation>
    </message>
    <message>
        <source>Example of the date format</source>
        <translation>Beispiel der Zeitangabe</translation>
    </message>
    <message>
        <source>Terminal</source>
        <comment>heading of a group of settings</comment>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <comment>colour scheme of the terminal</comment>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <comment>font of the terminal</comment>
        <translation>&amp;Schriftart:</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <comment>size of the terminal&apos;s font</comment>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Example of the terminal&apos;s font</source>
        <translation>Beispiel der Terminalschrift</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <comment>heading of a group of settings: when the program asks first</comment>
        <translation>Rückfragen</translation>
    </message>
    <message>
        <source>Ask before &amp;pasting several lines into a terminal</source>
        <translation>Vor dem &amp;Einfügen mehrerer Zeilen in ein Terminal nachfragen</translation>
    </message>
    <message>
        <source>Ask before closing a window with &amp;attached terminals</source>
        <translation>Vor dem Schließen eines Fensters mit &amp;verbundenen Terminals nachfragen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>heading of a group of settings</comment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell when a run has &amp;ended while another window is active</source>
        <translation>&amp;Melden, wenn ein Lauf geendet hat, während ein anderes Fenster aktiv ist</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>what a shortcut does</comment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>of the keyboard</comment>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Run Manager</source>
        <translation>Run Manager</translation>
    </message>
    <message>
        <source>Starts your training runs from a clean commit, keeps what each of them was, and gives back the commands that reproduce it.</source>
        <translation>Startet Trainingsläufe aus einem sauberen Commit, hält fest, was jeder von ihnen war, und liefert die Befehle, die ihn reproduzieren.</translation>
    </message>
    <message>
        <source>A project is a folder in a git repository. The demo makes a small one of its own and trains two models in it, which takes a few seconds.</source>
        <translation>Ein Projekt ist ein Ordner in einem Git-Repository. Die Demo legt ein eigenes kleines Projekt an und trainiert darin zwei Modelle, was einige Sekunden dauert.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Remove the selected project from the list (Del)</source>
        <translation>Ausgewähltes Projekt aus der Liste entfernen (Del)</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus Liste entfernen</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Starting</source>
        <extracomment>Status of a run, in a table and on buttons that filter, as are the next seven</extracomment>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Orphaned</source>
        <extracomment>Status of a run: its command is alive, what watched over it is gone</extracomment>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>Status of a run: it ended, and nobody saw how</extracomment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>is starting</source>
        <extracomment>Behind the name of a run, as in &quot;ppo/seed-3 is starting&quot;; so are the next seven</extracomment>
        <translation>startet</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>is orphaned</source>
        <translation>ist verwaist</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>ist beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>was killed</source>
        <translation>wurde abgebrochen</translation>
    </message>
    <message>
        <source>was lost</source>
        <translation>ging verloren</translation>
    </message>
    <message>
        <source>has an unknown status</source>
        <translation>hat einen unbekannten Status</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <extracomment>A duration of less than a second</extracomment>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds; keep it short, it stands in a table, as do the next three</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration: minutes and seconds</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration: hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration: days and hours</extracomment>
        <translation>%1 T. %2 h</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Gestartet: %1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>Dauer: %1</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Every process of a run is asked to end (SIGTERM); what is still there after 10 seconds is killed (SIGKILL). Entries, logs and files stay.</source>
        <translation>Jeder Prozess eines Laufs wird gebeten zu enden (SIGTERM); was nach 10 Sekunden noch da ist, wird abgebrochen (SIGKILL). Einträge, Logs und Dateien bleiben.</translation>
    </message>
    <message>
        <source>Runs that will be stopped</source>
        <translation>Läufe, die gestoppt werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TextOfAnySize</name>
    <message>
        <source>… %1 more, copy takes all</source>
        <extracomment>The rest of a long text that is not shown; %1 is a size as in &quot;1.0 MiB&quot;. The button beside it copies the whole.</extracomment>
        <translation>… noch %1, Kopieren umfasst alles</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table.</extracomment>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table. Hours.</extracomment>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>A time that is still to come, because the clocks of two machines differ; keep it short.</extracomment>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <extracomment>A time that is still to come, because the clocks of two machines differ; keep it short. Hours.</extracomment>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time of the day, as in &quot;yesterday 14:02&quot;</extracomment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <extracomment>%1 is a time of the day, as in &quot;tomorrow 14:02&quot;</extracomment>
        <translation>morgen %1</translation>
    </message>
</context>
<context>
    <name>TimeTicker</name>
    <message>
        <source>%1 s</source>
        <extracomment>Ticks of an axis of time: seconds, minutes, hours, days since a run began</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Identical</source>
        <extracomment>Whether a run repeats another one, in a table: all values are equal; so are the next three verdicts</extracomment>
        <translation>Identisch</translation>
    </message>
    <message>
        <source>Within tolerance</source>
        <translation>Innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>Diverged</source>
        <extracomment>Whether a run repeats another one: values differ by more than is tolerated</extracomment>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>Whether a run repeats another one: something is missing for the comparison</extracomment>
        <translation>Unvollständig</translation>
    </message>
</context>
<context>
    <name>WorkTreeView</name>
    <message>
        <source>Look at the working tree again (F5)</source>
        <translation>Arbeitsbaum erneut prüfen (F5)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Files that differ from the commit</source>
        <translation>Dateien, die vom Commit abweichen</translation>
    </message>
    <message>
        <source>Show the paths that git neither tracks nor ignores</source>
        <translation>Pfade anzeigen, die git weder verfolgt noch ignoriert</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <comment>the paths that are not tracked</comment>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Paths that are not tracked</source>
        <translation>Nicht verfolgte Pfade</translation>
    </message>
</context>
<context>
    <name>runs::AboutDialog</name>
    <message>
        <source>System</source>
        <extracomment>The operating system, in a list of versions</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>%1 is a version of Run Manager, as in &quot;Version 1.0.2&quot;</extracomment>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the versions, for a bug report</source>
        <translation>Kopiert die Versionen für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Confirms, for a moment, that the versions are in the clipboard now</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>runs::AxisList</name>
    <message>
        <source>Find axes</source>
        <translation>Achsen suchen</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Tick the axes that are to be shown; drag them into another order.</source>
        <translation>Achsen ankreuzen, die gezeigt werden sollen; durch Ziehen ändert sich die Reihenfolge.</translation>
    </message>
</context>
<context>
    <name>runs::Chart</name>
    <message>
        <source>The times of these values are not known.</source>
        <translation>Die Zeiten dieser Werte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
</context>
<context>
    <name>runs::CodePage</name>
    <message>
        <source>From this run</source>
        <translation>Von diesem Lauf</translation>
    </message>
    <message>
        <source>To this run</source>
        <translation>Zu diesem Lauf</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Commits that one run has and the other has not</source>
        <translation>Commits, die ein Lauf hat und der andere nicht</translation>
    </message>
    <message>
        <source>What has changed in the code</source>
        <translation>Was sich im Code geändert hat</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>No commit is recorded of %1, so its code cannot be compared.</source>
        <translation>Zu %1 ist kein Commit erfasst, daher lässt sich sein Code nicht vergleichen.</translation>
    </message>
    <message>
        <source>Both ran from the commit %1.</source>
        <translation>Beide liefen vom Commit %1.</translation>
    </message>
    <message>
        <source>Only in %1 (%2)</source>
        <extracomment>Heading above commits; %1 is a run, %2 its commit</extracomment>
        <translation>Nur in %1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>There are more commits than are shown.</source>
        <translation>Es gibt mehr Commits, als gezeigt werden.</translation>
    </message>
    <message>
        <source>The files of both commits are the same.</source>
        <translation>Die Dateien beider Commits sind gleich.</translation>
    </message>
    <message>
        <source>… and more, which is not shown</source>
        <translation>… und mehr, das nicht gezeigt wird</translation>
    </message>
</context>
<context>
    <name>runs::ColumnChooser</name>
    <message>
        <source>Show only columns that &amp;differ</source>
        <translation>Nur &amp;unterschiedliche Spalten zeigen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>Heading of check boxes: the values of a metric over its steps, drawn in a cell of the table</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Leaves out columns in which all runs that are shown have the same</source>
        <translation>Lässt Spalten weg, in denen alle gezeigten Läufe dasselbe haben</translation>
    </message>
    <message numerus="yes">
        <source>Reading the metrics of %n more run(s)…</source>
        <translation>
            <numerusform>Metriken von %n weiteren Lauf werden gelesen…</numerusform>
            <numerusform>Metriken von %n weiteren Läufen werden gelesen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
</context>
<context>
    <name>runs::CompareWindow</name>
    <message numerus="yes">
        <source>Compare %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf vergleichen</numerusform>
            <numerusform>%Ln Läufe vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Lesen &amp;stoppen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read the runs again (%1)</source>
        <translation>Läufe neu einlesen (%1)</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Cod&amp;e</source>
        <translation>Cod&amp;e</translation>
    </message>
    <message>
        <source>Sca&amp;tter</source>
        <translation>St&amp;reudiagramm</translation>
    </message>
    <message>
        <source>&amp;Parallel coordinates</source>
        <translation>&amp;Parallele Koordinaten</translation>
    </message>
    <message numerus="yes">
        <source>Reading %L1 of %Ln run(s)…</source>
        <translation>
            <numerusform>Wird gelesen: %L1 von %Ln Lauf…</numerusform>
            <numerusform>Wird gelesen: %L1 von %Ln Läufen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped. Refresh reads again.</source>
        <translation>Das Lesen wurde gestoppt. Aktualisieren liest erneut.</translation>
    </message>
    <message>
        <source>Fewer than two of these runs are recorded, so there is nothing to compare.</source>
        <translation>Weniger als zwei dieser Läufe sind erfasst, daher gibt es nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln of them side by side</source>
        <translation>
            <numerusform>der erste %Ln davon nebeneinander</numerusform>
            <numerusform>die ersten %Ln davon nebeneinander</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded any more</source>
        <translation>
            <numerusform>%Ln nicht mehr erfasst</numerusform>
            <numerusform>%Ln nicht mehr erfasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ComparisonModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of the column with the names of runs</extracomment>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>runs::ComparisonPage</name>
    <message>
        <source>How many runs are compared</source>
        <translation>Anzahl der verglichenen Läufe</translation>
    </message>
    <message>
        <source>Copy where the runs differ, as a table</source>
        <translation>Unterschiede der Läufe als Tabelle kopieren</translation>
    </message>
    <message>
        <source>The same in all</source>
        <extracomment>Heading above what is the same in all selected runs</extracomment>
        <translation>In allen gleich</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>Heading above the table of where the selected runs differ</extracomment>
        <translation>Unterschiedlich</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>What has been copied: the table of where the selected runs differ</extracomment>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation>
            <numerusform>%Ln Lauf ausgewählt</numerusform>
            <numerusform>%Ln Läufe ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln of them are compared.</source>
        <translation>
            <numerusform>Nur %Ln davon wird verglichen.</numerusform>
            <numerusform>Nur die ersten %Ln davon werden verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <extracomment>How much room the files of the selected runs take; %1 is a size</extracomment>
        <translation>%1 auf der Platte</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
</context>
<context>
    <name>runs::ComparisonTable</name>
    <message>
        <source>Where the runs differ</source>
        <translation>Worin sich die Läufe unterscheiden</translation>
    </message>
</context>
<context>
    <name>runs::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>Confirms, for a moment, that a text is in the clipboard now</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>runs::CurvesPanel</name>
    <message>
        <source>Select runs to see their curves.</source>
        <translation>Läufe auswählen, um ihre Kurven zu sehen.</translation>
    </message>
    <message>
        <source>No tag matches the filter.</source>
        <translation>Kein Tag passt zum Filter.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>There are no metrics yet.</source>
        <translation>Es gibt noch keine Metriken.</translation>
    </message>
    <message>
        <source>The selected runs have no metrics.</source>
        <translation>Die ausgewählten Läufe haben keine Metriken.</translation>
    </message>
    <message>
        <source>They come from event files that a program writes into its --tb-dir, and from lines that it prints, as “loss: 0.3”. What else is a metric can be said under “metrics:” in .runsrc.</source>
        <translation>Sie stammen aus Ereignisdateien, die ein Programm in sein --tb-dir schreibt, und aus Zeilen, die es ausgibt, etwa „loss: 0.3“. Was sonst eine Metrik ist, lässt sich unter „metrics:“ in .runsrc angeben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a run, %2 what could not be read of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s).</source>
        <extracomment>What could not be read; the first of the sentences follows</extracomment>
        <translation>
            <numerusform>%n Problem.</numerusform>
            <numerusform>%n Probleme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more selected run(s) are not shown.</source>
        <translation>
            <numerusform>%n weiterer ausgewählter Lauf wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere ausgewählte Läufe werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture as P&amp;NG…</source>
        <translation>Bild als P&amp;NG…</translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG…</translation>
    </message>
    <message>
        <source>Picture as P&amp;DF…</source>
        <translation>Bild als P&amp;DF…</translation>
    </message>
    <message>
        <source>Points as &amp;CSV…</source>
        <translation>Punkte als &amp;CSV…</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>There are no curves to export.</source>
        <translation>Es gibt keine Kurven zu exportieren.</translation>
    </message>
</context>
<context>
    <name>runs::CurvesTools</name>
    <message>
        <source>Axes and range</source>
        <translation>Achsen und Bereich</translation>
    </message>
    <message>
        <source>Show everything (double click in a chart)</source>
        <translation>Alles zeigen (Doppelklick in ein Diagramm)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>Tags filtern</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Horizontale Achse</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>What charts have from left to right</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Relative time</source>
        <translation>Relative Zeit</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>One curve a run, or the mean of several runs with their standard deviation as a band</source>
        <translation>Eine Kurve je Lauf oder der Mittelwert mehrerer Läufe mit ihrer Standardabweichung als Band</translation>
    </message>
    <message>
        <source>Each run</source>
        <translation>Jeder Lauf</translation>
    </message>
    <message>
        <source>Mean by name</source>
        <translation>Mittel nach Name</translation>
    </message>
    <message>
        <source>Mean by parameters but the seed</source>
        <translation>Mittel nach Parametern außer dem Seed</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>How much of what came before a value counts, as in TensorBoard</source>
        <translation>Wie stark zählt, was vor einem Wert kam, wie in TensorBoard</translation>
    </message>
    <message>
        <source>Logarithmic &amp;horizontal axis</source>
        <translation>&amp;Horizontale Achse logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic &amp;vertical axis</source>
        <translation>&amp;Vertikale Achse logarithmisch</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers for the range</source>
        <translation>&amp;Ausreißer für den Bereich ignorieren</translation>
    </message>
</context>
<context>
    <name>runs::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n run(s)</source>
        <translation>
            <numerusform>%n Lauf löschen</numerusform>
            <numerusform>%n Läufe löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>%n Lauf &amp;löschen</numerusform>
            <numerusform>%n Läufe &amp;löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be deleted, with all files.</source>
        <translation>
            <numerusform>%n Lauf wird mit allen Dateien gelöscht.</numerusform>
            <numerusform>%n Läufe werden mit allen Dateien gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Größe wird ermittelt…</translation>
    </message>
    <message>
        <source>%1, %2, %3 will be deleted.</source>
        <translation>%1, %2, %3 werden gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) still running will be ended.</source>
        <translation>
            <numerusform>%n noch aktiver Lauf wird beendet.</numerusform>
            <numerusform>%n noch aktive Läufe werden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash</source>
        <translation>
            <numerusform>%n Lauf in den Papierkorb legen</numerusform>
            <numerusform>%n Läufe in den Papierkorb legen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n run(s) to the trash</source>
        <translation>
            <numerusform>%n Lauf in den &amp;Papierkorb legen</numerusform>
            <numerusform>%n Läufe in den &amp;Papierkorb legen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be moved to the trash, with all files.</source>
        <translation>
            <numerusform>%n Lauf wird mit allen Dateien in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Läufe werden mit allen Dateien in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What will be moved to the trash</source>
        <translation>Was in den Papierkorb gelegt wird</translation>
    </message>
    <message>
        <source>%1, %2, %3 will be moved to the trash.</source>
        <extracomment>%1 is &quot;3 runs&quot;, %2 is &quot;12 files&quot;, %3 is a size</extracomment>
        <translation>%1, %2, %3 kommen in den Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>%n Änderung in den Arbeitsbäumen dieser Läufe ist in keinem Commit und ginge verloren:</numerusform>
            <numerusform>%n Änderungen in den Arbeitsbäumen dieser Läufe sind in keinem Commit und gingen verloren:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>Änderungen &amp;verwerfen und %n Lauf löschen</numerusform>
            <numerusform>Änderungen &amp;verwerfen und %n Läufe löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::DescriptionDialog</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message numerus="yes">
        <source>Description of %n run(s):</source>
        <translation>
            <numerusform>Beschreibung von %n Lauf:</numerusform>
            <numerusform>Beschreibung von %n Läufen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have %n different descriptions, which will be replaced.</source>
        <translation>
            <numerusform>Sie haben %n Beschreibung, die ersetzt wird.</numerusform>
            <numerusform>Sie haben %n verschiedene Beschreibungen, die ersetzt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>runs::DescriptionEditor</name>
    <message>
        <source>It is now:</source>
        <translation>Sie lautet jetzt:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>The description that is recorded now</source>
        <translation>Die jetzt erfasste Beschreibung</translation>
    </message>
    <message>
        <source>Save the description (Ctrl+Enter)</source>
        <translation>Beschreibung speichern (Strg+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the description as it is (Esc)</source>
        <translation>Beschreibung lassen, wie sie ist (Esc)</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>Trotzdem &amp;speichern</translation>
    </message>
</context>
<context>
    <name>runs::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <extracomment>What a click on a notice does, where it is shown as a button: it shows the run</extracomment>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>runs::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>Was vom Lauf gezeigt wird</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>What a run has printed</extracomment>
        <translation>Log</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>What surrounded a run: machine, Python, packages, variables</extracomment>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>runs::EmptyPage</name>
    <message>
        <source>Loading runs…</source>
        <translation>Läufe werden geladen…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Start a command from here, and it is recorded with the commit that it runs from.</source>
        <translation>Ein von hier gestarteter Befehl wird zusammen mit dem Commit erfasst, aus dem er läuft.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No run matches the filter “%1”.</source>
        <translation>Kein Lauf passt zum Filter „%1“.</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>Neuer Lauf…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No run has a status of those that are chosen.</source>
        <translation>Kein Lauf hat einen der gewählten Status.</translation>
    </message>
    <message>
        <source>No run that has a status of those that are chosen matches the filter “%1”.</source>
        <translation>Kein Lauf mit einem der gewählten Status passt zum Filter „%1“.</translation>
    </message>
</context>
<context>
    <name>runs::EndedBar</name>
    <message>
        <source>&amp;Attach again</source>
        <translation>Erneut &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Closes this tab</source>
        <translation>Schließt diesen Tab</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentFilter</name>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>Heading above a part of what is known of the environment of a run: &quot;Packages (143)&quot;</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1 (%L2 of %L3)</source>
        <extracomment>As many of them are shown: &quot;Packages (3 of 143)&quot;</extracomment>
        <translation>%1 (%L2 von %L3)</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of the column with the names of what is known of the environment of a run</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Heading of the column with the values of what is known of the environment of a run</extracomment>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentPage</name>
    <message>
        <source>Filter names and values</source>
        <translation>Namen und Werte filtern</translation>
    </message>
    <message>
        <source>Filter of the environment</source>
        <translation>Filter der Umgebung</translation>
    </message>
    <message>
        <source>Filter of the environment (Ctrl+F)</source>
        <translation>Filter der Umgebung (Strg+F)</translation>
    </message>
    <message>
        <source>Copy the environment</source>
        <translation>Umgebung kopieren</translation>
    </message>
    <message>
        <source>environment</source>
        <extracomment>What has been copied: all rows that are shown of the environment of a run</extracomment>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>selection</source>
        <extracomment>What has been copied: the rows that are selected</extracomment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing could be found out about the environment of this run.</source>
        <translation>Über die Umgebung dieses Laufs ließ sich nichts herausfinden.</translation>
    </message>
    <message>
        <source>No match</source>
        <extracomment>Nothing has the text that is filtered for</extracomment>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>The environment is being gathered.</source>
        <translation>Die Umgebung wird noch erfasst.</translation>
    </message>
    <message>
        <source>This run has no record: it was imported, or never began.</source>
        <translation>Von diesem Lauf gibt es keine Aufzeichnung: Er wurde importiert oder hat nie begonnen.</translation>
    </message>
    <message>
        <source>No environment was gathered for this run.</source>
        <translation>Für diesen Lauf wurde keine Umgebung erfasst.</translation>
    </message>
    <message>
        <source>Gathered %1</source>
        <extracomment>%1 is a time, as in &quot;5 min ago&quot; or &quot;2026-11-23 10:04:11&quot;</extracomment>
        <translation>Erfasst: %1</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentView</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
</context>
<context>
    <name>runs::FieldBox</name>
    <message>
        <source>Column to filter by</source>
        <translation>Spalte für den Filter</translation>
    </message>
    <message>
        <source>Column to filter by: %1</source>
        <extracomment>%1 is the name of a column</extracomment>
        <translation>Spalte für den Filter: %1</translation>
    </message>
</context>
<context>
    <name>runs::FilterBar</name>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Off: the text is searched for as it is</source>
        <translation>Aus: Der Text wird wörtlich gesucht</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Off: A and a are the same</source>
        <translation>Aus: A und a gelten als gleich</translation>
    </message>
    <message>
        <source>Match the whole field</source>
        <translation>Ganzes Feld vergleichen</translation>
    </message>
    <message>
        <source>Off: a part of it is enough</source>
        <translation>Aus: Ein Teil davon genügt</translation>
    </message>
    <message>
        <source>in:</source>
        <extracomment>Before the column that is filtered by, as in &quot;in: name&quot;</extracomment>
        <translation>in:</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>any column</source>
        <translation>alle Spalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of how many runs match the filter: &quot;12 of 3,482&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Off: a text is searched for. On: runs are chosen by what is known of them, as in metric.loss.min &lt; 0.3 and status = finished</source>
        <translation>Aus: Ein Text wird gesucht. Ein: Läufe werden nach dem gewählt, was über sie bekannt ist, etwa metric.loss.min &lt; 0.3 and status = finished</translation>
    </message>
    <message>
        <source>Expression, such as %1</source>
        <translation>Ausdruck, etwa %1</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
</context>
<context>
    <name>runs::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>runs::GroupModel</name>
    <message>
        <source>Of a group the mean, and the standard deviation of its runs</source>
        <translation>Von einer Gruppe der Mittelwert und die Standardabweichung ihrer Läufe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>Heading of a column: how many runs a group has</extracomment>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In the place of the value of a parameter that a run does not have</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>nan</source>
        <extracomment>In the place of a number that is none</extracomment>
        <translation>nan</translation>
    </message>
    <message>
        <source> (%1 of %2)</source>
        <extracomment>Behind a mean: of how many runs it is, when that is not all of them</extracomment>
        <translation> (%1 von %2)</translation>
    </message>
</context>
<context>
    <name>runs::GroupView</name>
    <message>
        <source>Groups of runs</source>
        <translation>Gruppen von Läufen</translation>
    </message>
</context>
<context>
    <name>runs::HistoryPopup</name>
    <message>
        <source>Filter earlier commands</source>
        <translation>Frühere Befehle filtern</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>Frühere Befehle</translation>
    </message>
    <message>
        <source>No earlier command holds this text.</source>
        <translation>Kein früherer Befehl enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>runs::Housekeeping</name>
    <message numerus="yes">
        <source>Deleting %n run(s)…</source>
        <translation>
            <numerusform>%n Lauf wird gelöscht…</numerusform>
            <numerusform>%n Läufe werden gelöscht…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n run(s) to the trash</source>
        <translation>
            <numerusform>%n Lauf in den Papierkorb gelegt</numerusform>
            <numerusform>%n Läufe in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n run(s)</source>
        <translation>
            <numerusform>%n Lauf gelöscht</numerusform>
            <numerusform>%n Läufe gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n run(s)</source>
        <translation>
            <numerusform>%n Lauf wiederhergestellt</numerusform>
            <numerusform>%n Läufe wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n run(s)</source>
        <translation>
            <numerusform>%n Lauf umbenannt</numerusform>
            <numerusform>%n Läufe umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the tags of %n run(s)</source>
        <translation>
            <numerusform>Tags von %n Lauf gesetzt</numerusform>
            <numerusform>Tags von %n Läufen gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Described %n run(s)</source>
        <translation>
            <numerusform>%n Lauf beschrieben</numerusform>
            <numerusform>%n Läufe beschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogPage</name>
    <message>
        <source>Jump to end</source>
        <translation>Zum Ende springen</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>the first %1 of the selection</source>
        <translation>die ersten %1 der Auswahl</translation>
    </message>
    <message>
        <source>Shows what comes, as it comes (End)</source>
        <translation>Zeigt neue Ausgaben, sobald sie kommen (End)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Breaks long lines at the edge</source>
        <translation>Bricht lange Zeilen am Rand um</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>Im Log suchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Ordner des Logs öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the log</source>
        <translation>Pfad des Logs kopieren</translation>
    </message>
    <message>
        <source>path of the log</source>
        <translation>Pfad des Logs</translation>
    </message>
    <message>
        <source>Select a run to see what it prints.</source>
        <translation>Einen Lauf auswählen, um seine Ausgabe zu sehen.</translation>
    </message>
    <message>
        <source>No output yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>This run has no log: it was imported, or never began.</source>
        <translation>Dieser Lauf hat kein Log: Er wurde importiert oder hat nie begonnen.</translation>
    </message>
    <message>
        <source>The log is gone.</source>
        <translation>Das Log ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The run printed nothing.</source>
        <translation>Der Lauf hat nichts ausgegeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln line(s)</source>
        <extracomment>How large a log is: &quot;12.3 MiB, 45,678 lines&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln Zeile</numerusform>
            <numerusform>%1, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, reading: %2 %</source>
        <extracomment>A large log of which only the end is shown, as long as the rest is being read: &quot;512 MiB, reading: 35 %&quot;</extracomment>
        <translation>%1, wird gelesen: %2 %</translation>
    </message>
    <message>
        <source>The log is gone. This was it: %1</source>
        <translation>Das Log ist nicht mehr da. Zuletzt waren es: %1</translation>
    </message>
</context>
<context>
    <name>runs::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Off: the text is searched for as it is</source>
        <translation>Aus: Der Text wird wörtlich gesucht</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Off: A and a are the same</source>
        <translation>Aus: A und a gelten als gleich</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>Aufwärts suchen</translation>
    </message>
    <message>
        <source>Find above (Shift+Enter)</source>
        <translation>Aufwärts suchen (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>Abwärts suchen</translation>
    </message>
    <message>
        <source>Find below (Enter)</source>
        <translation>Abwärts suchen (Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>%L1 so far…</source>
        <extracomment>As many places have been found so far.</extracomment>
        <translation>bisher %L1…</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>What is searched for is nowhere in the log.</extracomment>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <extracomment>Places that a search has found</extracomment>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>runs::MainWindow</name>
    <message>
        <source>Run Manager</source>
        <translation>Run Manager</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) are attached. Closing the window detaches them; the runs go on.</source>
        <translation>
            <numerusform>%n Terminal ist verbunden. Beim Schließen des Fensters wird es getrennt; der Lauf geht weiter.</numerusform>
            <numerusform>%n Terminals sind verbunden. Beim Schließen des Fensters werden sie getrennt; die Läufe gehen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1 – Run Manager</source>
        <extracomment>Title of a window; %1 is the folder of the project</extracomment>
        <translation>%1 – Run Manager</translation>
    </message>
    <message>
        <source>%1
The runs are shown as they were last read, and cannot be changed until the file is right again.</source>
        <translation>%1
Die Läufe sind so dargestellt, wie sie zuletzt gelesen wurden, und lassen sich erst ändern, wenn die Datei wieder stimmt.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Launching %1…</source>
        <translation>%1 wird gestartet…</translation>
    </message>
    <message>
        <source>%1 has been launched.</source>
        <translation>%1 wurde gestartet.</translation>
    </message>
    <message>
        <source>%1 has been launched; the filter may hide it.</source>
        <translation>%1 wurde gestartet, ist aber vielleicht durch den Filter verborgen.</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter &amp;zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commands that reproduce %n run(s) copied</source>
        <translation>
            <numerusform>Befehle zum Reproduzieren von %n Lauf kopiert</numerusform>
            <numerusform>Befehle zum Reproduzieren von %n Läufen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>On the button of what was copied, for a moment</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1 has no tmux session any more, so there is nothing to attach to.</source>
        <translation>%1 hat keine tmux-Sitzung mehr, daher gibt es nichts zu verbinden.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>In einem Terminal</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have no commit recorded: which code they ran from is not known.</source>
        <translation>
            <numerusform>Bei %n Lauf ist kein Commit erfasst: Aus welchem Stand er lief, ist nicht bekannt.</numerusform>
            <numerusform>Bei %n Läufen ist kein Commit erfasst: Aus welchem Stand sie liefen, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which runs can be attached to is not known. %1</source>
        <translation>Mit welchen Läufen man sich verbinden kann, ist nicht bekannt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n run(s)…</source>
        <translation>
            <numerusform>%n Lauf wird gestoppt…</numerusform>
            <numerusform>%n Läufe werden gestoppt…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %n run(s)</source>
        <translation>
            <numerusform>%n Lauf gestoppt</numerusform>
            <numerusform>%n Läufe gestoppt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w log</source>
        <translation>Log &amp;zeigen</translation>
    </message>
    <message>
        <source>%1 is not among the rows; the filter may hide it.</source>
        <translation>%1 ist nicht unter den Zeilen; der Filter verbirgt ihn vielleicht.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>&amp;Saved views</source>
        <translation>Gespe&amp;icherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>&amp;Keine Gruppen</translation>
    </message>
    <message>
        <source>&amp;All parameters but seeds</source>
        <translation>&amp;Alle Parameter außer Seeds</translation>
    </message>
    <message>
        <source>Differs at step %1</source>
        <translation>Weicht bei Schritt %1 ab</translation>
    </message>
    <message>
        <source>The description that you are writing for “%1” is not saved. Closing the window discards it.</source>
        <translation>Die Beschreibung, die Sie für „%1“ schreiben, ist nicht gespeichert. Beim Schließen des Fensters geht sie verloren.</translation>
    </message>
    <message numerus="yes">
        <source>The descriptions that you are writing for %n run(s) are not saved. Closing the window discards them.</source>
        <translation>
            <numerusform>Die Beschreibung, die Sie für %n Lauf schreiben, ist nicht gespeichert. Beim Schließen des Fensters geht sie verloren.</numerusform>
            <numerusform>Die Beschreibungen, die Sie für %n Läufe schreiben, sind nicht gespeichert. Beim Schließen des Fensters gehen sie verloren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Information: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>Information: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>Fehler: %1</translation>
    </message>
</context>
<context>
    <name>runs::NameDialog</name>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>The filter that has this name now is replaced.</source>
        <translation>Der bisherige Filter dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Name der Ansicht:</translation>
    </message>
    <message>
        <source>The view that has this name now is replaced.</source>
        <translation>Die bisherige Ansicht dieses Namens wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>runs::NamedMenu</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>No saved filters</source>
        <translation>Keine gespeicherten Filter</translation>
    </message>
    <message>
        <source>&amp;Save current filter…</source>
        <translation>Aktuellen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>No saved views</source>
        <translation>Keine gespeicherten Ansichten</translation>
    </message>
    <message>
        <source>&amp;Save current view…</source>
        <translation>Aktuelle Ansicht &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>runs::NewName</name>
    <message>
        <source>The run needs a name.</source>
        <translation>Der Lauf braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 is a run. It cannot be a group as well, because they would share a directory.</source>
        <translation>%1 ist ein Lauf und kann nicht zugleich eine Gruppe sein, weil beide sich ein Verzeichnis teilen würden.</translation>
    </message>
    <message>
        <source>%1 is a group, with the run %2 in it. A run cannot have its name, because they would share a directory.</source>
        <translation>%1 ist eine Gruppe mit dem Lauf %2 darin. Ein Lauf kann nicht so heißen wie sie, weil beide sich ein Verzeichnis teilen würden.</translation>
    </message>
    <message>
        <source>There is a run of this name already.</source>
        <translation>Es gibt bereits einen Lauf dieses Namens.</translation>
    </message>
</context>
<context>
    <name>runs::NewRunDialog</name>
    <message>
        <source>&amp;Use %1</source>
        <comment>a name for a run</comment>
        <translation>%1 ver&amp;wenden</translation>
    </message>
    <message>
        <source>No run has this name yet.</source>
        <translation>Diesen Namen hat noch kein Lauf.</translation>
    </message>
    <message>
        <source>There is no command yet.</source>
        <translation>Es gibt noch keinen Befehl.</translation>
    </message>
    <message>
        <source>The virtualenv cannot be used.</source>
        <translation>Das Virtualenv kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Choose a virtualenv</source>
        <translation>Virtualenv auswählen</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The run was not launched.</source>
        <translation>Der Lauf wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>Der Name kann nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>runs::NothingSelected</name>
    <message>
        <source>Select a run to see what is recorded of it.</source>
        <translation>Einen Lauf auswählen, um zu sehen, was zu ihm erfasst ist.</translation>
    </message>
</context>
<context>
    <name>runs::ParallelPage</name>
    <message>
        <source>Copy the expression</source>
        <translation>Ausdruck kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear brushes</source>
        <translation>&amp;Bereiche aufheben</translation>
    </message>
    <message>
        <source>&amp;Filter the table</source>
        <translation>Tabelle &amp;filtern</translation>
    </message>
    <message>
        <source>Tick at least two axes.</source>
        <translation>Mindestens zwei Achsen ankreuzen.</translation>
    </message>
    <message>
        <source>Expression for the runs in the brushes</source>
        <translation>Ausdruck für die Läufe in den Bereichen</translation>
    </message>
    <message>
        <source>Show only the runs in the brushes in the table</source>
        <translation>In der Tabelle nur die Läufe in den Bereichen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln run(s)</source>
        <extracomment>How many of the runs lie in the brushes</extracomment>
        <translation>
            <numerusform>%L1 von %Ln Lauf</numerusform>
            <numerusform>%L1 von %Ln Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag along an axis to choose runs.</source>
        <translation>An einer Achse entlang ziehen, um Läufe zu wählen.</translation>
    </message>
</context>
<context>
    <name>runs::ParallelView</name>
    <message>
        <source>%1 (log)</source>
        <extracomment>Title of an axis; %1 is a field</extracomment>
        <translation>%1 (log)</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallele Koordinaten</translation>
    </message>
</context>
<context>
    <name>runs::PasteDialog</name>
    <message numerus="yes">
        <source>%n line(s) will be typed into the terminal, each with Enter: a shell runs them at once.</source>
        <translation>
            <numerusform>%n Zeile wird mit Enter in das Terminal eingegeben: Eine Shell führt sie sofort aus.</numerusform>
            <numerusform>%n Zeilen werden in das Terminal eingegeben, jede mit Enter: Eine Shell führt sie sofort aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Joins the lines with spaces and presses no Enter.</source>
        <translation>Verbindet die Zeilen mit Leerzeichen und drückt nicht Enter.</translation>
    </message>
    <message>
        <source>Paste as &amp;one line</source>
        <translation>Als eine &amp;Zeile einfügen</translation>
    </message>
</context>
<context>
    <name>runs::PathField</name>
    <message>
        <source>missing</source>
        <extracomment>A file or directory of a run that is not there</extracomment>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>runs::PointSizeBox</name>
    <message>
        <source> pt</source>
        <extracomment>Unit of the size of a font: typographic points</extracomment>
        <translation> pt</translation>
    </message>
    <message>
        <source>%1 pt (system)</source>
        <extracomment>Size of a font: %1 points, because the system&apos;s font has that size</extracomment>
        <translation>%1 pt (System)</translation>
    </message>
</context>
<context>
    <name>runs::RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>A recent project whose folder is not there; %1 is its path</extracomment>
        <translation>Fehlt: %1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>Aus &amp;Liste entfernen</translation>
    </message>
</context>
<context>
    <name>runs::RemovalModel</name>
    <message>
        <source>ended</source>
        <comment>a tmux session, of which only the screen is left</comment>
        <translation>beendet</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a tmux session</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>tmux session %1</source>
        <translation>tmux-Sitzung %1</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading of a column</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Files</source>
        <comment>heading of a column of numbers</comment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>heading of a column of sizes</comment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>heading of a column: the tmux session</comment>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>runs::RenameDialog</name>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>New name of the run %1:</source>
        <translation>Neuer Name des Laufs %1:</translation>
    </message>
    <message numerus="yes">
        <source>New name of the group %1, with %n run(s):</source>
        <translation>
            <numerusform>Neuer Name der Gruppe %1 mit %n Lauf:</numerusform>
            <numerusform>Neuer Name der Gruppe %1 mit %n Läufen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::RepeatDialog</name>
    <message>
        <source>%1 “%2”</source>
        <extracomment>%1 is the hash of a commit, %2 its subject</extracomment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 erneut ausführen</translation>
    </message>
    <message>
        <source>The commit is checked out into a working tree of the new run&apos;s own. Your files stay as they are.</source>
        <translation>Der Commit wird in einen eigenen Arbeitsbaum des neuen Laufs ausgecheckt. Die eigenen Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>&amp;Befehl:</translation>
    </message>
    <message>
        <source>Commit:</source>
        <translation>Commit:</translation>
    </message>
    <message>
        <source>Virtualenv:</source>
        <translation>Virtualenv:</translation>
    </message>
</context>
<context>
    <name>runs::RunHappened</name>
    <message>
        <source>Status</source>
        <extracomment>What became of a run</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Missing output</source>
        <translation>Fehlende Ausgabe</translation>
    </message>
</context>
<context>
    <name>runs::RunHead</name>
    <message>
        <source>Edit description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Edit the description (F4)</source>
        <translation>Beschreibung bearbeiten (F4)</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Choose the tags (Ctrl+G)</source>
        <translation>Tags wählen (Strg+G)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Copy tags</source>
        <translation>Tags kopieren</translation>
    </message>
</context>
<context>
    <name>runs::RunLegend</name>
    <message>
        <source>Runs in the charts</source>
        <translation>Läufe in den Diagrammen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A group of runs in the legend of a chart, and how many there are</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>&amp;Nur diesen Eintrag zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
</context>
<context>
    <name>runs::RunPage</name>
    <message>
        <source>Reproduce</source>
        <extracomment>The commands that run a run again</extracomment>
        <translation>Reproduzieren</translation>
    </message>
    <message>
        <source>Copy the commands that reproduce this run</source>
        <translation>Befehle kopieren, die diesen Lauf reproduzieren</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The subject of a commit, %1, in quotation marks</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>runs::RunPaths</name>
    <message>
        <source>TensorBoard</source>
        <extracomment>A product name: the directory for its event files</extracomment>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Open the TensorBoard directory</source>
        <translation>TensorBoard-Verzeichnis öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the TensorBoard directory</source>
        <translation>Pfad des TensorBoard-Verzeichnisses kopieren</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <extracomment>The file that a training program saves its state in</extracomment>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Open the folder of the checkpoint</source>
        <translation>Ordner des Checkpoints öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the checkpoint</source>
        <translation>Pfad des Checkpoints kopieren</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>The directory with what happened during a run: its state, its log</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Copy the path of the record</source>
        <translation>Pfad des Protokollordners kopieren</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>with %1 for its working tree</source>
        <extracomment>Below the size of a run on the disk; %1 is a size</extracomment>
        <translation>davon %1 für den Arbeitsbaum</translation>
    </message>
</context>
<context>
    <name>runs::RunTableModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column of the table of runs, as are the next eight</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Exit</source>
        <extracomment>Heading of a column: the exit code of a command, or the signal that ended it</extracomment>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Its terminal can be attached.</source>
        <translation>Man kann sich mit seinem Terminal verbinden.</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <extracomment>Heading of a column: how much room the files of a run take</extracomment>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>%1
last %2, at step %3
between %4 and %5, mean %6
%7 values</source>
        <extracomment>%1 is a metric; the others are numbers</extracomment>
        <translation>%1
zuletzt %2, bei Schritt %3
zwischen %4 und %5, Mittel %6
%7 Werte</translation>
    </message>
</context>
<context>
    <name>runs::RunTableView</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Choose columns…</source>
        <translation>Spalten &amp;wählen…</translation>
    </message>
    <message>
        <source>Only columns that &amp;differ</source>
        <translation>Nur &amp;unterschiedliche Spalten</translation>
    </message>
</context>
<context>
    <name>runs::RunVerdict</name>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>none: values have to be equal</source>
        <extracomment>How far values may be apart</extracomment>
        <translation>keine: Werte müssen gleich sein</translation>
    </message>
    <message>
        <source>Compared</source>
        <extracomment>When two runs were compared</extracomment>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n value(s)</source>
        <extracomment>%1 is how many metrics were compared, %n how many values of them</extracomment>
        <translation>
            <numerusform>%1, mit %n Wert</numerusform>
            <numerusform>%1, mit %n Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>Whether a run repeats another one</extracomment>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Missing for the comparison</source>
        <translation>Fehlt zum Vergleich</translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>The run that a run was compared with</extracomment>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>runs::ScatterPage</name>
    <message>
        <source>Field on the horizontal axis</source>
        <translation>Feld auf der horizontalen Achse</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Metric on the vertical axis</source>
        <translation>Metrik auf der vertikalen Achse</translation>
    </message>
    <message>
        <source>Field that colours the points</source>
        <translation>Feld, das die Punkte färbt</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Horizontale Achse logarithmisch</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>Vertikale Achse logarithmisch</translation>
    </message>
    <message>
        <source>&amp;X:</source>
        <translation>&amp;X:</translation>
    </message>
    <message>
        <source>&amp;Y:</source>
        <translation>&amp;Y:</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>Far&amp;be:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>These runs have nothing that a metric could be plotted against.</source>
        <translation>Diese Läufe haben nichts, gegen das eine Metrik aufgetragen werden könnte.</translation>
    </message>
    <message>
        <source>These runs have no metrics, neither in event files nor in what they have printed.</source>
        <translation>Diese Läufe haben keine Metriken, weder in Ereignisdateien noch in ihrer Ausgabe.</translation>
    </message>
    <message>
        <source>Pearson %1</source>
        <translation>Pearson %1</translation>
    </message>
    <message>
        <source>Spearman %1</source>
        <translation>Spearman %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a value of %1 or %2 that can be shown</source>
        <extracomment>%1 and %2 are fields; runs that are not among the points</extracomment>
        <translation>
            <numerusform>%Ln ohne darstellbaren Wert von %1 oder %2</numerusform>
            <numerusform>%Ln ohne darstellbaren Wert von %1 oder %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ScatterPlot</name>
    <message>
        <source>Runs as points</source>
        <translation>Läufe als Punkte</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In a legend: runs without a value, and those with rarer ones</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>runs::SearchBar</name>
    <message>
        <source>Find in the terminal and its history</source>
        <translation>Im Terminal und seinem Verlauf suchen</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Suchtext</translation>
    </message>
    <message>
        <source>Small letters find capital ones, too.</source>
        <translation>Kleinbuchstaben finden auch Großbuchstaben.</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>Aufwärts suchen</translation>
    </message>
    <message>
        <source>Find above (Enter)</source>
        <translation>Aufwärts suchen (Enter)</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>Abwärts suchen</translation>
    </message>
    <message>
        <source>Find below (Shift+Enter)</source>
        <translation>Abwärts suchen (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>What is searched for is nowhere in the terminal.</extracomment>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>runs::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>The colours of the window</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Light colours of the window</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Dark colours of the window</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>How long ago</source>
        <extracomment>How dates are shown: &quot;5 min ago&quot;</extracomment>
        <translation>Vergangene Zeit</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <extracomment>How dates are shown: &quot;2026-11-23 10:04:11&quot;</extracomment>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>As the system writes them</source>
        <extracomment>How dates are shown: as the locale writes it</extracomment>
        <translation>Schreibweise des Systems</translation>
    </message>
    <message>
        <source>Automatic: follows light and dark</source>
        <extracomment>Colours of the terminal</extracomment>
        <translation>Automatisch: passend zu Hell/Dunkel</translation>
    </message>
    <message>
        <source>&amp;System&apos;s fixed font (%1)</source>
        <extracomment>%1 is the name of a font</extracomment>
        <translation>Festbreitenschrift des S&amp;ystems (%1)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>Standard &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>runs::ShortcutsDialog</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>Keys that do the same, as in &quot;Ctrl++ or Ctrl+=&quot;</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No shortcut matches “%1”.</source>
        <translation>Kein Tastenkürzel passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>runs::SideBySideModel</name>
    <message>
        <source>%1 has none.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <extracomment>%1 is a difference as in &quot;+0.2, +4%&quot;, %2 the name of a run</extracomment>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>The best of these runs</source>
        <translation>Der beste dieser Läufe</translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation>Die Referenz: Die anderen werden mit ihr verglichen.</translation>
    </message>
    <message>
        <source>A click makes it the reference that the others are compared with.</source>
        <translation>Ein Klick macht ihn zur Referenz, mit der die anderen verglichen werden.</translation>
    </message>
</context>
<context>
    <name>runs::SideBySidePage</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>&amp;Metrics:</source>
        <translation>&amp;Metriken:</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <extracomment>Button with a menu: copies the table as Markdown, LaTeX or CSV</extracomment>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <source>Copy the rows that are shown</source>
        <translation>Gezeigte Zeilen kopieren</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;LaTeX</source>
        <translation>&amp;LaTeX</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No row that differs matches the filter.</source>
        <translation>Keine Zeile mit Unterschieden passt zum Filter.</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing that is recorded of these runs differs.</source>
        <translation>Nichts, was zu diesen Läufen erfasst ist, unterscheidet sich.</translation>
    </message>
    <message>
        <source>The &amp;smallest value is the best</source>
        <extracomment>What is marked as the best value of a metric</extracomment>
        <translation>Der &amp;kleinste Wert ist der beste</translation>
    </message>
    <message>
        <source>The &amp;largest value is the best</source>
        <translation>Der &amp;größte Wert ist der beste</translation>
    </message>
    <message>
        <source>&amp;Mark none</source>
        <translation>Keinen &amp;markieren</translation>
    </message>
</context>
<context>
    <name>runs::SideBySideView</name>
    <message>
        <source>Runs side by side</source>
        <translation>Läufe nebeneinander</translation>
    </message>
</context>
<context>
    <name>runs::StartPage</name>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>runs::StatusChips</name>
    <message>
        <source>All %1</source>
        <extracomment>A button that shows runs of every status; %1 is how many there are</extracomment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>status and number</comment>
        <extracomment>A button that shows the runs of one status: &quot;Failed 5&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln run(s)</source>
        <extracomment>On a button that filters; %1 is the status of the runs, or &quot;All&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln Lauf</numerusform>
            <numerusform>%1: %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Click to see them alone, Ctrl+click to add or remove them</source>
        <translation>Klicken, um nur sie zu sehen; Strg+Klick nimmt sie dazu oder heraus</translation>
    </message>
</context>
<context>
    <name>runs::StatusLine</name>
    <message numerus="yes">
        <source>%L1 run(s)</source>
        <extracomment>%L1 is the number</extracomment>
        <translation>
            <numerusform>%L1 Lauf</numerusform>
            <numerusform>%L1 Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %L2 run(s)</source>
        <translation>
            <numerusform>%L1 von %L2 Lauf</numerusform>
            <numerusform>%L1 von %L2 Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 selected</source>
        <comment>number of selected runs</comment>
        <translation>
            <numerusform>%L1 ausgewählt</numerusform>
            <numerusform>%L1 ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 active</source>
        <comment>number of runs whose command is alive</comment>
        <translation>
            <numerusform>%L1 aktiv</numerusform>
            <numerusform>%L1 aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %L1 run(s); there are more</source>
        <comment>while a large database is read</comment>
        <translation>
            <numerusform>der letzte %L1 Lauf; es gibt mehr</numerusform>
            <numerusform>die letzten %L1 Läufe; es gibt mehr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::StopDialog</name>
    <message numerus="yes">
        <source>Stop %n run(s)</source>
        <translation>
            <numerusform>%n Lauf stoppen</numerusform>
            <numerusform>%n Läufe stoppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>%n Lauf stoppen?</numerusform>
            <numerusform>%n Läufe stoppen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n run(s)</source>
        <translation>
            <numerusform>%n Lauf &amp;stoppen</numerusform>
            <numerusform>%n Läufe &amp;stoppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TagsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags of %1:</source>
        <translation>Tags von %1:</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s):</source>
        <translation>
            <numerusform>Tags von %n Lauf:</numerusform>
            <numerusform>Tags von %n Läufen:</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags, with blanks between them</source>
        <translation>Neue Tags, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>Neue Tags</translation>
    </message>
    <message>
        <source>&amp;Set tags</source>
        <translation>Tags &amp;setzen</translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs have it</source>
        <translation>
            <numerusform>%n der Läufe hat es</numerusform>
            <numerusform>%n der Läufe haben es</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TensorBoards</name>
    <message>
        <source>Open in Tensor&amp;Board</source>
        <translation>&amp;In TensorBoard öffnen</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message numerus="yes">
        <source>Starting TensorBoard for %n run(s)…</source>
        <translation>
            <numerusform>TensorBoard wird für %n Lauf gestartet…</numerusform>
            <numerusform>TensorBoard wird für %n Läufe gestartet…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>TensorBoard shows %n run(s) at %1 until this window is closed.</source>
        <translation>
            <numerusform>TensorBoard zeigt %n Lauf unter %1, bis dieses Fenster geschlossen wird.</numerusform>
            <numerusform>TensorBoard zeigt %n Läufe unter %1, bis dieses Fenster geschlossen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop TensorBoard</source>
        <translation>TensorBoard &amp;stoppen</translation>
    </message>
    <message>
        <source>No browser could be opened; give this address to one.</source>
        <translation>Es ließ sich kein Browser öffnen; diese Adresse bitte in einem eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without event files so far: %1</source>
        <extracomment>%1 is a list of runs</extracomment>
        <translation>Bisher ohne Ereignisdateien: %1</translation>
    </message>
</context>
<context>
    <name>runs::TerminalPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Detaches the terminal; the run goes on</source>
        <translation>Trennt das Terminal; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>Double-click a run, or press Enter, to watch it here.</source>
        <translation>Einen Lauf doppelklicken oder Enter drücken, um ihn hier zu verfolgen.</translation>
    </message>
    <message>
        <source>Attached runs</source>
        <translation>Verbundene Läufe</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Close the tab of %1</source>
        <translation>Tab von %1 schließen</translation>
    </message>
    <message>
        <source>%1 (ended)</source>
        <extracomment>The text of a tab: %1 is the name of a run whose terminal is not attached any more.</extracomment>
        <translation>%1 (beendet)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verk&amp;leinern</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>Zoom &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Next terminal</source>
        <translation>&amp;Nächstes Terminal</translation>
    </message>
    <message>
        <source>Pre&amp;vious terminal</source>
        <translation>&amp;Vorheriges Terminal</translation>
    </message>
    <message>
        <source>Leav&amp;e the terminal</source>
        <extracomment>Gives the keyboard back to the rest of the window.</extracomment>
        <translation>&amp;Terminal verlassen</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>runs::TerminalView</name>
    <message>
        <source>The terminal has shown nothing.</source>
        <translation>Das Terminal hat nichts angezeigt.</translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation>Terminal von %1</translation>
    </message>
    <message>
        <source>%1 is not installed, or not in PATH. Install it, then attach again.</source>
        <translation>%1 ist nicht installiert oder nicht im PATH. Bitte installieren und erneut verbinden.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The terminal has been detached. The run goes on.</source>
        <translation>Das Terminal wurde getrennt. Der Lauf geht weiter.</translation>
    </message>
    <message>
        <source>The tmux server has ended, and the session with it.</source>
        <translation>Der tmux-Server hat sich beendet und die Sitzung mit ihm.</translation>
    </message>
    <message>
        <source>%1 was ended by a signal.</source>
        <translation>%1 wurde durch ein Signal beendet.</translation>
    </message>
    <message>
        <source>%1 has ended with exit status %2. What it said is below.</source>
        <translation>%1 hat sich mit Exit-Status %2 beendet. Die Ausgabe steht unten.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
</context>
<context>
    <name>runs::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Runs in the trash</source>
        <translation>Läufe im Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Runs that you delete come here with their files. They can be restored until you delete them for good.</source>
        <translation>Gelöschte Läufe kommen mit ihren Dateien hierher. Sie können wiederhergestellt werden, bis sie endgültig gelöscht werden.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>Endgültig &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>Papierkorb l&amp;eeren…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>How many runs are in the trash, %1 is &quot;3 runs&quot;, and how large all of it is, %2</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) and their files, %1, will be deleted for good.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n Lauf und seine Dateien, %1, werden endgültig gelöscht.</numerusform>
            <numerusform>%n Läufe und ihre Dateien, %1, werden endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>%n Änderung in den Arbeitsbäumen dieser Läufe ist in keinem Commit und ginge verloren:</numerusform>
            <numerusform>%n Änderungen in den Arbeitsbäumen dieser Läufe sind in keinem Commit und gingen verloren:</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>%n Lauf &amp;löschen</numerusform>
            <numerusform>%n Läufe &amp;löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>Änderungen &amp;verwerfen und %n Lauf löschen</numerusform>
            <numerusform>Änderungen &amp;verwerfen und %n Läufe löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TrashModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>Heading above the times at which runs were deleted</extracomment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>runs::UnsavedChanges</name>
    <message>
        <source>commit %1</source>
        <translation>Commit %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a run, %2 a file of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>lines of a list</comment>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::Verifier</name>
    <message>
        <source>There is no run %1 any more.</source>
        <translation>Es gibt keinen Lauf %1 mehr.</translation>
    </message>
    <message>
        <source>Reproduce and &amp;verify…</source>
        <translation>Reproduzieren un&amp;d prüfen…</translation>
    </message>
    <message>
        <source>Verify against t&amp;he original</source>
        <translation>Am &amp;Original prüfen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Verify one against t&amp;he other</source>
        <translation>Gegenein&amp;ander prüfen</translation>
    </message>
    <message>
        <source>The run %1 has taken the place of the one that it reproduces, so there is nothing left to compare it with.</source>
        <translation>Der Lauf %1 ist an die Stelle dessen getreten, den er reproduziert, daher gibt es nichts mehr, womit er verglichen werden könnte.</translation>
    </message>
    <message>
        <source>Comparing %1 with %2…</source>
        <translation>%1 wird mit %2 verglichen…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>sentences on what is missing</comment>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;curves</source>
        <translation>&amp;Kurven zeigen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
</context>
<context>
    <name>runs::VerifyBox</name>
    <message>
        <source>&amp;Verify that it repeats, when it has ended</source>
        <translation>Nach dem Ende &amp;prüfen, ob er sich wiederholt</translation>
    </message>
    <message>
        <source>Exactly the same values</source>
        <extracomment>How far metrics may be from those of the original</extracomment>
        <translation>Genau dieselben Werte</translation>
    </message>
    <message>
        <source>Within an absolute tolerance of</source>
        <translation>Innerhalb einer absoluten Toleranz von</translation>
    </message>
    <message>
        <source>Within a relative tolerance of</source>
        <translation>Innerhalb einer relativen Toleranz von</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How far values may be apart</source>
        <translation>Wie weit Werte auseinanderliegen dürfen</translation>
    </message>
    <message>
        <source>The run %1 has no metrics, so there is nothing to compare with.</source>
        <translation>Der Lauf %1 hat keine Metriken, daher gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>The tolerance has to be a number that is not negative, such as 1e-6.</source>
        <translation>Die Toleranz muss eine nicht negative Zahl sein, etwa 1e-6.</translation>
    </message>
</context>
<context>
    <name>runs::WorkTreeView</name>
    <message>
        <source>Looking at the working tree…</source>
        <translation>Arbeitsbaum wird geprüft…</translation>
    </message>
    <message>
        <source>The working tree has not been seen yet.</source>
        <translation>Der Arbeitsbaum wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>There is no commit that the run could be tied to.</source>
        <translation>Es gibt keinen Commit, an den der Lauf gebunden werden könnte.</translation>
    </message>
    <message>
        <source>The working tree has changes that are in no commit.</source>
        <translation>Der Arbeitsbaum hat Änderungen, die in keinem Commit sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from the commit, so the run could not be reproduced. Commit the changes (git commit -a) or put them aside (git stash), then check again.</source>
        <translation>
            <numerusform>%n Datei weicht vom Commit ab, daher ließe sich der Lauf nicht reproduzieren. Bitte die Änderungen committen (git commit -a) oder beiseitelegen (git stash), dann erneut prüfen.</numerusform>
            <numerusform>%n Dateien weichen vom Commit ab, daher ließe sich der Lauf nicht reproduzieren. Bitte die Änderungen committen (git commit -a) oder beiseitelegen (git stash), dann erneut prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) will not be in the commit that the run is tied to: git neither tracks nor ignores them.</source>
        <translation>
            <numerusform>%n Pfad wird nicht in dem Commit sein, an den der Lauf gebunden ist: git verfolgt ihn nicht und ignoriert ihn nicht.</numerusform>
            <numerusform>%n Pfade werden nicht in dem Commit sein, an den der Lauf gebunden ist: git verfolgt sie nicht und ignoriert sie nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>no branch</source>
        <comment>HEAD is detached</comment>
        <translation>kein Branch</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from the commit; they will be stored with the run.</source>
        <translation>
            <numerusform>%n Datei weicht vom Commit ab; sie wird mit dem Lauf gespeichert.</numerusform>
            <numerusform>%n Dateien weichen vom Commit ab; sie werden mit dem Lauf gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) that git neither tracks nor ignores will be stored with the run.</source>
        <translation>
            <numerusform>%n Pfad, den Git weder verfolgt noch ignoriert, wird mit dem Lauf gespeichert.</numerusform>
            <numerusform>%n Pfade, die Git weder verfolgt noch ignoriert, werden mit dem Lauf gespeichert.</numerusform>
        </translation>
    </message>
</context>
</TS>
