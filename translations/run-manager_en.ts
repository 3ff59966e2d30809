<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and %n more</numerusform>
            <numerusform>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <extracomment>%1: names, separated by commas</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) did not finish</source>
        <translation>
            <numerusform>%n run did not finish</numerusform>
            <numerusform>%n runs did not finish</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>%n run finished</numerusform>
            <numerusform>%n runs finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFields</name>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… and %n more key</numerusform>
            <numerusform>… and %n more keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table.</extracomment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table. Hours.</extracomment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
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
</context>
<context>
    <name>runs::ColumnChooser</name>
    <message numerus="yes">
        <source>Reading the metrics of %n more run(s)…</source>
        <translation>
            <numerusform>Reading the metrics of %n more run…</numerusform>
            <numerusform>Reading the metrics of %n more runs…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::CompareWindow</name>
    <message numerus="yes">
        <source>Compare %Ln run(s)</source>
        <translation>
            <numerusform>Compare %Ln run</numerusform>
            <numerusform>Compare %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %L1 of %Ln run(s)…</source>
        <translation>
            <numerusform>Reading %L1 of %Ln run…</numerusform>
            <numerusform>Reading %L1 of %Ln runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln of them side by side</source>
        <translation>
            <numerusform>the first %Ln of them side by side</numerusform>
            <numerusform>the first %Ln of them side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded any more</source>
        <translation>
            <numerusform>%Ln not recorded any more</numerusform>
            <numerusform>%Ln not recorded any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ComparisonPage</name>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation>
            <numerusform>%Ln run selected</numerusform>
            <numerusform>%Ln runs selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln of them are compared.</source>
        <translation>
            <numerusform>Only the first %Ln of them are compared.</numerusform>
            <numerusform>Only the first %Ln of them are compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::CurvesPanel</name>
    <message numerus="yes">
        <source>%n problem(s).</source>
        <extracomment>What could not be read; the first of the sentences follows</extracomment>
        <translation>
            <numerusform>%n problem.</numerusform>
            <numerusform>%n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more selected run(s) are not shown.</source>
        <translation>
            <numerusform>%n more selected run is not shown.</numerusform>
            <numerusform>%n more selected runs are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n run(s)</source>
        <translation>
            <numerusform>Delete %n run</numerusform>
            <numerusform>Delete %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>&amp;Delete %n run</numerusform>
            <numerusform>&amp;Delete %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be deleted, with all files.</source>
        <translation>
            <numerusform>%n run will be deleted, with all files.</numerusform>
            <numerusform>%n runs will be deleted, with all files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) still running will be ended.</source>
        <translation>
            <numerusform>%n run still running will be ended.</numerusform>
            <numerusform>%n runs still running will be ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash</source>
        <translation>
            <numerusform>Move %n run to the trash</numerusform>
            <numerusform>Move %n runs to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n run(s) to the trash</source>
        <translation>
            <numerusform>&amp;Move %n run to the trash</numerusform>
            <numerusform>&amp;Move %n runs to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be moved to the trash, with all files.</source>
        <translation>
            <numerusform>%n run will be moved to the trash, with all files.</numerusform>
            <numerusform>%n runs will be moved to the trash, with all files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>%n change in the working trees of these runs is in no commit and would be lost:</numerusform>
            <numerusform>%n changes in the working trees of these runs are in no commit and would be lost:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>&amp;Discard changes and delete %n run</numerusform>
            <numerusform>&amp;Discard changes and delete %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::DescriptionDialog</name>
    <message numerus="yes">
        <source>Description of %n run(s):</source>
        <translation>
            <numerusform>Description of %n run:</numerusform>
            <numerusform>Description of %n runs:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have %n different descriptions, which will be replaced.</source>
        <translation>
            <numerusform>They have %n description, which will be replaced.</numerusform>
            <numerusform>They have %n different descriptions, which will be replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::FilterBar</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::Housekeeping</name>
    <message numerus="yes">
        <source>Deleting %n run(s)…</source>
        <translation>
            <numerusform>Deleting %n run…</numerusform>
            <numerusform>Deleting %n runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n run(s) to the trash</source>
        <translation>
            <numerusform>Moved %n run to the trash</numerusform>
            <numerusform>Moved %n runs to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n run(s)</source>
        <translation>
            <numerusform>Deleted %n run</numerusform>
            <numerusform>Deleted %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n run(s)</source>
        <translation>
            <numerusform>Restored %n run</numerusform>
            <numerusform>Restored %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n run(s)</source>
        <translation>
            <numerusform>Renamed %n run</numerusform>
            <numerusform>Renamed %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the tags of %n run(s)</source>
        <translation>
            <numerusform>Set the tags of %n run</numerusform>
            <numerusform>Set the tags of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Described %n run(s)</source>
        <translation>
            <numerusform>Described %n run</numerusform>
            <numerusform>Described %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogPage</name>
    <message numerus="yes">
        <source>%1, %Ln line(s)</source>
        <extracomment>How large a log is: &quot;12.3 MiB, 45,678 lines&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln line</numerusform>
            <numerusform>%1, %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogSearchBar</name>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <extracomment>Places that a search has found</extracomment>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::MainWindow</name>
    <message numerus="yes">
        <source>%n terminal(s) are attached. Closing the window detaches them; the runs go on.</source>
        <translation>
            <numerusform>%n terminal is attached. Closing the window detaches it; the run goes on.</numerusform>
            <numerusform>%n terminals are attached. Closing the window detaches them; the runs go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commands that reproduce %n run(s) copied</source>
        <translation>
            <numerusform>Commands that reproduce %n run copied</numerusform>
            <numerusform>Commands that reproduce %n runs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have no commit recorded: which code they ran from is not known.</source>
        <translation>
            <numerusform>%n run has no commit recorded: which code it ran from is not known.</numerusform>
            <numerusform>%n runs have no commit recorded: which code they ran from is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n run(s)…</source>
        <translation>
            <numerusform>Stopping %n run…</numerusform>
            <numerusform>Stopping %n runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %n run(s)</source>
        <translation>
            <numerusform>Stopped %n run</numerusform>
            <numerusform>Stopped %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions that you are writing for %n run(s) are not saved. Closing the window discards them.</source>
        <translation>
            <numerusform>The description that you are writing for %n run is not saved. Closing the window discards it.</numerusform>
            <numerusform>The descriptions that you are writing for %n runs are not saved. Closing the window discards them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ParallelPage</name>
    <message numerus="yes">
        <source>%L1 of %Ln run(s)</source>
        <extracomment>How many of the runs lie in the brushes</extracomment>
        <translation>
            <numerusform>%L1 of %Ln run</numerusform>
            <numerusform>%L1 of %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::PasteDialog</name>
    <message numerus="yes">
        <source>%n line(s) will be typed into the terminal, each with Enter: a shell runs them at once.</source>
        <translation>
            <numerusform>%n line will be typed into the terminal with Enter: a shell runs it at once.</numerusform>
            <numerusform>%n lines will be typed into the terminal, each with Enter: a shell runs them at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::RenameDialog</name>
    <message numerus="yes">
        <source>New name of the group %1, with %n run(s):</source>
        <translation>
            <numerusform>New name of the group %1, with %n run:</numerusform>
            <numerusform>New name of the group %1, with %n runs:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::RunVerdict</name>
    <message numerus="yes">
        <source>%1, with %n value(s)</source>
        <extracomment>%1 is how many metrics were compared, %n how many values of them</extracomment>
        <translation>
            <numerusform>%1, with %n value</numerusform>
            <numerusform>%1, with %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ScatterPage</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a value of %1 or %2 that can be shown</source>
        <extracomment>%1 and %2 are fields; runs that are not among the points</extracomment>
        <translation>
            <numerusform>%Ln without a value of %1 or %2 that can be shown</numerusform>
            <numerusform>%Ln without a value of %1 or %2 that can be shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::StatusChips</name>
    <message numerus="yes">
        <source>%1: %Ln run(s)</source>
        <extracomment>On a button that filters; %1 is the status of the runs, or &quot;All&quot;</extracomment>
        <translation>
            <numerusform>%1: %Ln run</numerusform>
            <numerusform>%1: %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::StatusLine</name>
    <message numerus="yes">
        <source>%L1 run(s)</source>
        <extracomment>%L1 is the number</extracomment>
        <translation>
            <numerusform>%L1 run</numerusform>
            <numerusform>%L1 runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %L2 run(s)</source>
        <translation>
            <numerusform>%L1 of %L2 run</numerusform>
            <numerusform>%L1 of %L2 runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 selected</source>
        <comment>number of selected runs</comment>
        <translation>
            <numerusform>%L1 selected</numerusform>
            <numerusform>%L1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 active</source>
        <comment>number of runs whose command is alive</comment>
        <translation>
            <numerusform>%L1 active</numerusform>
            <numerusform>%L1 active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %L1 run(s); there are more</source>
        <comment>while a large database is read</comment>
        <translation>
            <numerusform>the last %L1 run; there are more</numerusform>
            <numerusform>the last %L1 runs; there are more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::StopDialog</name>
    <message numerus="yes">
        <source>Stop %n run(s)</source>
        <translation>
            <numerusform>Stop %n run</numerusform>
            <numerusform>Stop %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>Stop %n run?</numerusform>
            <numerusform>Stop %n runs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n run(s)</source>
        <translation>
            <numerusform>&amp;Stop %n run</numerusform>
            <numerusform>&amp;Stop %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %n run(s):</source>
        <translation>
            <numerusform>Tags of %n run:</numerusform>
            <numerusform>Tags of %n runs:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs have it</source>
        <translation>
            <numerusform>%n of the runs has it</numerusform>
            <numerusform>%n of the runs have it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TensorBoards</name>
    <message numerus="yes">
        <source>Starting TensorBoard for %n run(s)…</source>
        <translation>
            <numerusform>Starting TensorBoard for %n run…</numerusform>
            <numerusform>Starting TensorBoard for %n runs…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorBoard shows %n run(s) at %1 until this window is closed.</source>
        <translation>
            <numerusform>TensorBoard shows %n run at %1 until this window is closed.</numerusform>
            <numerusform>TensorBoard shows %n runs at %1 until this window is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TrashDialog</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) and their files, %1, will be deleted for good.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n run and its files, %1, will be deleted for good.</numerusform>
            <numerusform>%n runs and their files, %1, will be deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>%n change in the working trees of these runs is in no commit and would be lost:</numerusform>
            <numerusform>%n changes in the working trees of these runs are in no commit and would be lost:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>&amp;Delete %n run</numerusform>
            <numerusform>&amp;Delete %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>&amp;Discard changes and delete %n run</numerusform>
            <numerusform>&amp;Discard changes and delete %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TrashModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::UnsavedChanges</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>lines of a list</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::Verifier</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>sentences on what is missing</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::WorkTreeView</name>
    <message numerus="yes">
        <source>%n file(s) differ from the commit, so the run could not be reproduced. Commit the changes (git commit -a) or put them aside (git stash), then check again.</source>
        <translation>
            <numerusform>%n file differs from the commit, so the run could not be reproduced. Commit the change (git commit -a) or put it aside (git stash), then check again.</numerusform>
            <numerusform>%n files differ from the commit, so the run could not be reproduced. Commit the changes (git commit -a) or put them aside (git stash), then check again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) will not be in the commit that the run is tied to: git neither tracks nor ignores them.</source>
        <translation>
            <numerusform>%n path will not be in the commit that the run is tied to: git neither tracks nor ignores them.</numerusform>
            <numerusform>%n paths will not be in the commit that the run is tied to: git neither tracks nor ignores them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from the commit; they will be stored with the run.</source>
        <translation>
            <numerusform>%n file differs from the commit; it will be stored with the run.</numerusform>
            <numerusform>%n files differ from the commit; they will be stored with the run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) that git neither tracks nor ignores will be stored with the run.</source>
        <translation>
            <numerusform>%n path that git neither tracks nor ignores will be stored with the run.</numerusform>
            <numerusform>%n paths that git neither tracks nor ignores will be stored with the run.</numerusform>
        </translation>
    </message>
</context>
</TS>
