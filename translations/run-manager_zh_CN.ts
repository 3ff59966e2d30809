<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Sockets</source>
        <extracomment>Places for processors in a computer</extracomment>
        <translation>插槽</translation>
    </message>
    <message>
        <source>Cores</source>
        <extracomment>Of the processors</extracomment>
        <translation>核心</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>Of the processors: how many things the hardware does at a time</extracomment>
        <translation>线程</translation>
    </message>
    <message>
        <source>Usable threads</source>
        <extracomment>Threads of the processors that the run could use</extracomment>
        <translation>可用线程</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <extracomment>How many CPUs a container or a job may use</extracomment>
        <translation>CPU 限额</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存限额</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Implementation</source>
        <extracomment>Of Python: CPython or PyPy</extracomment>
        <translation>实现</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>可执行文件</translation>
    </message>
    <message>
        <source>Prefix</source>
        <extracomment>sys.prefix of Python</extracomment>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Base prefix</source>
        <extracomment>sys.base_prefix of Python</extracomment>
        <translation>基础前缀</translation>
    </message>
    <message>
        <source>Virtualenv</source>
        <translation>虚拟环境</translation>
    </message>
    <message>
        <source>Conda environment</source>
        <translation>Conda 环境</translation>
    </message>
    <message>
        <source>Conda prefix</source>
        <translation>Conda 前缀</translation>
    </message>
    <message>
        <source>Branch</source>
        <extracomment>Of git</extracomment>
        <translation>分支</translation>
    </message>
    <message>
        <source>Remote</source>
        <extracomment>Of git: where a repository was cloned from</extracomment>
        <translation>远程仓库</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>子模块</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Run Manager</source>
        <translation>关于 Run Manager</translation>
    </message>
    <message>
        <source>Launches, tracks, reproduces and deletes the runs of machine-learning programs.</source>
        <translation>启动、跟踪、复现和删除机器学习程序的运行。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 2 or later (GPL-2.0-or-later).</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 2 版或更高版本（GPL-2.0-or-later）授权。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>Aggregates</name>
    <message>
        <source>last value</source>
        <extracomment>Of all values of a metric</extracomment>
        <translation>最后的值</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Which value of the metrics</source>
        <translation>指标的哪个值</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>%1 cannot be written: %2. Choose another place, or make room there.</source>
        <translation>无法写入 %1：%2。请选择其他位置，或在那里腾出空间。</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>0 (the program)</source>
        <extracomment>The word of a command that names the program; it has the number 0</extracomment>
        <translation>0（程序）</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Environment variables of the command</source>
        <translation>命令的环境变量</translation>
    </message>
    <message>
        <source>Reproduction</source>
        <translation>复现</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Cannot change to directory %1: %2.</source>
        <translation>无法切换到目录 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot create %1: %2.</source>
        <translation>无法创建 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot examine %1: %2.</source>
        <translation>无法检查 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot lock %1: %2.</source>
        <translation>无法锁定 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot make directory %1: %2.</source>
        <translation>无法创建目录 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot move %1: %2.</source>
        <translation>无法移动 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot open directory %1: %2.</source>
        <translation>无法打开目录 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot open lock file %1: %2.</source>
        <translation>无法打开锁文件 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot remove %1: %2.</source>
        <translation>无法删除 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot replace %1: %2.</source>
        <translation>无法替换 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot resolve %1: %2.</source>
        <translation>无法解析 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot run %1: %2.</source>
        <translation>无法运行 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Cannot write the directory of %1: %2.</source>
        <translation>无法写入 %1 所在的目录：%2。</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, and links are not followed here.</source>
        <translation>%1 是符号链接，此处不跟随链接。</translation>
    </message>
    <message>
        <source>Another file system is mounted on %1, which is left alone. Unmount it first.</source>
        <translation>%1 上挂载了另一个文件系统，因此未作处理。请先将其卸载。</translation>
    </message>
    <message>
        <source>%1 is in use: a file system may be mounted on it. Unmount it first.</source>
        <translation>%1 正在使用中：其上可能挂载了文件系统。请先将其卸载。</translation>
    </message>
    <message>
        <source>The lock file %1 is not a regular file. Move it away.</source>
        <translation>锁文件 %1 不是普通文件。请将其移走。</translation>
    </message>
    <message>
        <source>Another process has held the lock file %1 for %2 s. Try again when it has ended.</source>
        <translation>另一个进程占用锁文件 %1 已达 %2 秒。请在该进程结束后重试。</translation>
    </message>
    <message>
        <source>The file system of %1 cannot lock files (flock).</source>
        <translation>%1 所在的文件系统不支持锁定文件（flock）。</translation>
    </message>
    <message>
        <source>%1 is not a path inside %2.</source>
        <translation>%1 不是 %2 内的路径。</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>文件 %1 已存在。</translation>
    </message>
    <message>
        <source>There is no directory for %1.</source>
        <translation>%1 所在的目录不存在。</translation>
    </message>
    <message>
        <source>%1 does not let you remove it.</source>
        <translation>%1 不允许您删除它。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 does not name a file.</source>
        <translation>%1 未指明任何文件。</translation>
    </message>
    <message>
        <source>%1 is not the path of a file.</source>
        <translation>%1 不是文件路径。</translation>
    </message>
    <message>
        <source>The path is not UTF-8 text: %1.</source>
        <translation>路径不是 UTF-8 文本：%1。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation>%1 不可写。</translation>
    </message>
    <message>
        <source>Another file system is mounted on %1.</source>
        <translation>%1 上挂载了另一个文件系统。</translation>
    </message>
    <message>
        <source>%1 is not readable.</source>
        <translation>%1 不可读。</translation>
    </message>
    <message>
        <source>%1 was moved while it was being visited.</source>
        <translation>%1 在遍历过程中被移动了。</translation>
    </message>
    <message>
        <source>%1 is not in a git repository. Run inside of one, or make one: git init</source>
        <translation>%1 不在 git 仓库中。请在仓库内运行，或创建一个仓库：git init</translation>
    </message>
    <message>
        <source>%1 is in a bare git repository or inside of .git, where there are no files to run. Go to a working tree.</source>
        <translation>%1 位于裸 git 仓库或 .git 中，那里没有可运行的文件。请转到工作树。</translation>
    </message>
    <message>
        <source>git cannot read the repository of %1: %2</source>
        <translation>git 无法读取 %1 的仓库：%2</translation>
    </message>
    <message>
        <source>The git repository of %1 cannot be read: %2.</source>
        <translation>无法读取 %1 的 git 仓库：%2。</translation>
    </message>
    <message>
        <source>There is no directory %1.</source>
        <translation>目录 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is in a bare git repository, which has no files to run. Go to a working tree of it (git worktree list), or clone it.</source>
        <translation>%1 位于裸 git 仓库中，其中没有可运行的文件。请转到它的某个工作树（git worktree list），或克隆该仓库。</translation>
    </message>
    <message>
        <source>%1 is not in the working tree of its git repository. Go to %2.</source>
        <translation>%1 不在其 git 仓库的工作树中。请转到 %2。</translation>
    </message>
    <message>
        <source>The answer of git status names no commit.</source>
        <translation>git status 的输出未指明提交。</translation>
    </message>
    <message>
        <source>The answer of git status cannot be understood: %1.</source>
        <translation>无法理解 git status 的输出：%1。</translation>
    </message>
    <message>
        <source>The answer of git status cannot be understood.</source>
        <translation>无法理解 git status 的输出。</translation>
    </message>
    <message>
        <source>The git repository %1 belongs to another user, so git does not trust it. If you do, run: git config --global --add safe.directory %2</source>
        <translation>git 仓库 %1 属于其他用户，因此 git 不信任它。如果您信任它，请运行：git config --global --add safe.directory %2</translation>
    </message>
    <message>
        <source>The git repository %1 has no commit yet, so there is nothing to reproduce a run from; commit first.</source>
        <translation>git 仓库 %1 还没有提交，因此没有可用于复现运行的依据；请先提交。</translation>
    </message>
    <message>
        <source>The git repository of %1 has no commit %2.</source>
        <translation>%1 的 git 仓库中没有提交 %2。</translation>
    </message>
    <message>
        <source>Several commits of the git repository of %1 begin with %2.</source>
        <translation>%1 的 git 仓库中有多个提交以 %2 开头。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: why the repository cannot be read, %2: why git cannot be asked; both are sentences</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 has submodules or a sparse checkout, which only git can judge. %2</source>
        <extracomment>%2: a sentence, why git cannot be asked</extracomment>
        <translation>%1 包含子模块或稀疏检出，只有 git 才能判断其状态。%2</translation>
    </message>
    <message>
        <source>%1 is not the hash of a commit, which has 4 to 64 hexadecimal digits.</source>
        <translation>%1 不是提交的哈希值，哈希值由 4 到 64 个十六进制数字组成。</translation>
    </message>
    <message>
        <source>The pattern %1 is no regular expression: %2 (at character %3).</source>
        <translation>模式 %1 不是正则表达式：%2（第 %3 个字符处）。</translation>
    </message>
    <message>
        <source>The text %1 is too long to look for.</source>
        <translation>文本 %1 过长，无法查找。</translation>
    </message>
    <message>
        <source>The pattern %1 takes too long to match %2; write it with fewer nested repetitions.</source>
        <translation>用模式 %1 匹配 %2 耗时过长；请减少其中的嵌套重复。</translation>
    </message>
    <message>
        <source>Cannot run %1: it is not installed, or not in PATH.</source>
        <translation>无法运行 %1：它未安装，或不在 PATH 中。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 在 %2 秒内没有响应。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>以及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The command is empty: there is nothing to run.</source>
        <translation>命令为空：没有可运行的内容。</translation>
    </message>
    <message>
        <source>%1 is no virtualenv: it has no bin/activate. Make one with `python3 -m venv %2`, or name another.</source>
        <translation>%1 不是虚拟环境：其中没有 bin/activate。请用 `python3 -m venv %2` 创建一个，或指定其他虚拟环境。</translation>
    </message>
    <message>
        <source>A run cannot be named %1 beside the run %2: a run and a group of runs would share a directory. Choose another name.</source>
        <translation>已有运行 %2，因此不能将运行命名为 %1：否则一个运行会与一个运行组共用同一目录。请选择其他名称。</translation>
    </message>
    <message>
        <source>The tmux session %1 of an earlier run of this name, which is no longer recorded, is still there. End it with `tmux kill-session -t %2`, or choose another name.</source>
        <translation>先前有一个同名的运行，其记录已不存在，但它的 tmux 会话 %1 仍在。请用 `tmux kill-session -t %2` 结束该会话，或选择其他名称。</translation>
    </message>
    <message>
        <source>%1 holds files of an earlier run already.</source>
        <translation>%1 中已有先前运行的文件。</translation>
    </message>
    <message>
        <source>%1 is there already; the program may overwrite it.</source>
        <translation>%1 已存在；程序可能会覆盖它。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2 Nothing has been removed.</source>
        <extracomment>%2: a sentence, what is in the way</extracomment>
        <translation>无法删除 %1：%2未删除任何内容。</translation>
    </message>
    <message>
        <source>tmux is not installed, so sessions of these runs are not ended.</source>
        <translation>tmux 未安装，因此不会结束这些运行的会话。</translation>
    </message>
    <message>
        <source>The run %1 has no command recorded, so it cannot be reproduced.</source>
        <translation>运行 %1 没有记录命令，因此无法复现。</translation>
    </message>
    <message numerus="yes">
        <source>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>以下文件既未被 git 跟踪也未被忽略，因此不在该运行所关联的提交中：%1 以及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tracked by git and not ignored, so not in the commit that the run is tied to: %1</source>
        <translation>以下文件既未被 git 跟踪也未被忽略，因此不在该运行所关联的提交中：%1</translation>
    </message>
    <message>
        <source>The command is longer than %1 bytes; put it into a script.</source>
        <translation>命令超过 %1 字节；请将其写入脚本。</translation>
    </message>
    <message>
        <source>%1: %2 has to be a text.</source>
        <translation>%1：%2 必须是文本。</translation>
    </message>
    <message>
        <source>%1: %2 is wrong: %3</source>
        <extracomment>%1: a path, %2: the name of a setting, %3: a sentence</extracomment>
        <translation>%1：%2 有误：%3</translation>
    </message>
    <message>
        <source>%1: %2 has to be a whole number from 1.</source>
        <translation>%1：%2 必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>%1: %2 has to be a list of [flag, value] pairs.</source>
        <translation>%1：%2 必须是由 [flag, value] 对组成的列表。</translation>
    </message>
    <message>
        <source>%1: there is no setting %2; did you mean %3?</source>
        <translation>%1：没有设置项 %2；您是不是指 %3？</translation>
    </message>
    <message>
        <source>%1: there is no setting %2.</source>
        <translation>%1：没有设置项 %2。</translation>
    </message>
    <message>
        <source>The database has to be a file in the runs directory itself; %1 is no plain file name.</source>
        <translation>数据库必须是直接位于运行目录中的文件；%1 不是单纯的文件名。</translation>
    </message>
    <message>
        <source>%1: runs-dir is empty.</source>
        <translation>%1：runs-dir 为空。</translation>
    </message>
    <message>
        <source>%1/%2/%3 was moved there by a deletion that did not end, and %1/%3 is in its place. Keep one of them.</source>
        <translation>%1/%2/%3 是被一次未完成的删除操作移到那里的，而其原位置上已有 %1/%3。请只保留其中一个。</translation>
    </message>
    <message>
        <source>it has an empty part: &apos;/&apos; only joins parts, as in group/run</source>
        <translation>其中有空的部分：“/”只用于连接各个部分，例如 group/run</translation>
    </message>
    <message>
        <source>no part of a name may start with &apos;%1&apos;</source>
        <translation>名称的任何部分都不能以“%1”开头</translation>
    </message>
    <message>
        <source>no part of a name may start or end with a space</source>
        <translation>名称的任何部分都不能以空格开头或结尾</translation>
    </message>
    <message>
        <source>it holds %1; letters, digits, &apos;. _ - + = @ , %&apos;, spaces inside and &apos;/&apos; between groups are allowed</source>
        <translation>其中含有 %1；允许使用字母、数字、“. _ - + = @ , %”、位于中间的空格，以及分隔各组的“/”</translation>
    </message>
    <message>
        <source>no part of a name may start with a combining mark</source>
        <translation>名称的任何部分都不能以组合字符开头</translation>
    </message>
    <message>
        <source>a part of it is longer than %1 bytes</source>
        <translation>其中有一部分超过 %1 字节</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>名称为空</translation>
    </message>
    <message>
        <source>it is longer than %1 bytes</source>
        <translation>名称超过 %1 字节</translation>
    </message>
    <message>
        <source>A run cannot be named %1: %2.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>运行不能命名为 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is being changed by another program all the time; nothing was written. Try again when that has ended.</source>
        <translation>%1 一直在被另一个程序更改；未写入任何内容。请在该程序结束后重试。</translation>
    </message>
    <message>
        <source>There is a run named %1 already.</source>
        <translation>已有名为 %1 的运行。</translation>
    </message>
    <message>
        <source>%1 cannot be changed without harm to other entries: %2. It has been left as it is. Write it with each run at the start of a line and its keys indented below, then try again.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>更改 %1 会损坏其他条目：%2。文件保持原样。请将每个运行写在行首，并将其各个键缩进写在下方，然后重试。</translation>
    </message>
    <message>
        <source>its entries depend on each other, or on the end of the document</source>
        <translation>其条目相互依赖，或依赖于文档的结尾</translation>
    </message>
    <message>
        <source>the merge key &lt;&lt; has no mapping to merge</source>
        <translation>合并键 &lt;&lt; 没有可合并的映射</translation>
    </message>
    <message>
        <source>a second YAML document begins here; there has to be one</source>
        <translation>第二个 YAML 文档从此处开始；只能有一个文档</translation>
    </message>
    <message>
        <source>the alias *%1 refers to nothing before it</source>
        <translation>别名 *%1 没有引用其前面的任何内容</translation>
    </message>
    <message>
        <source>the aliases expand to more than %1 values</source>
        <translation>别名展开后超过 %1 个值</translation>
    </message>
    <message>
        <source>lists and mappings are nested more than %1 deep</source>
        <translation>列表和映射的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the file is no mapping of keys to values</source>
        <translation>该文件不是键到值的映射</translation>
    </message>
    <message>
        <source>a list or mapping stands as a key, where only text can</source>
        <translation>列表或映射被用作键，而键只能是文本</translation>
    </message>
    <message>
        <source>the key %1 is there a second time; the first is in line %2</source>
        <translation>键 %1 重复出现；首次出现在第 %2 行</translation>
    </message>
    <message>
        <source>the entry of %1 is no mapping of keys to values</source>
        <translation>%1 的条目不是键到值的映射</translation>
    </message>
    <message>
        <source>a NUL byte, which no text holds</source>
        <translation>出现 NUL 字节，文本中不会包含该字节</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8 text</source>
        <translation>出现不属于 UTF-8 文本的字节</translation>
    </message>
    <message>
        <source>the mark of an unresolved merge conflict; settle it first</source>
        <translation>出现未解决的合并冲突标记；请先解决冲突</translation>
    </message>
    <message>
        <source>a tab in the indentation; YAML allows spaces only</source>
        <translation>缩进中有制表符；YAML 只允许使用空格</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4. The file has been left as it is.</source>
        <extracomment>%4: what is wrong there, a clause</extracomment>
        <translation>%1，第 %2 行，第 %3 列：%4。文件保持原样。</translation>
    </message>
    <message>
        <source>%1 is no launch file of this version of Run Manager.</source>
        <translation>%1 不是此版本 Run Manager 的启动文件。</translation>
    </message>
    <message>
        <source>%1 Its server seems to hang: look with `tmux list-sessions`.</source>
        <extracomment>%1: the sentence that tmux did not answer</extracomment>
        <translation>%1其服务器似乎已停止响应：请用 `tmux list-sessions` 查看。</translation>
    </message>
    <message>
        <source>tmux %1 failed: no reason given.</source>
        <translation>tmux %1 失败：未给出原因。</translation>
    </message>
    <message>
        <source>tmux %1 failed: %2.</source>
        <translation>tmux %1 失败：%2。</translation>
    </message>
    <message>
        <source>tmux has too many sessions with names like %1.</source>
        <translation>tmux 中与 %1 名称相似的会话过多。</translation>
    </message>
    <message>
        <source>The processes of session %1 do not end (process group %2).</source>
        <translation>会话 %1 的进程没有结束（进程组 %2）。</translation>
    </message>
    <message>
        <source>Cannot make the directory %1: %2.</source>
        <translation>无法创建目录 %1：%2。</translation>
    </message>
    <message>
        <source>its runs stand in braces ({…})</source>
        <translation>其中的运行写在花括号 ({…}) 中</translation>
    </message>
    <message>
        <source>the run %1 does not begin at the start of a line</source>
        <translation>运行 %1 不是从行首开始的</translation>
    </message>
    <message>
        <source>No environment is recorded: there is no %1.</source>
        <translation>没有记录环境：%1 不存在。</translation>
    </message>
    <message>
        <source>%1 was not asked: there was no time left.</source>
        <translation>未查询 %1：剩余时间不足。</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2: %3</source>
        <translation>%1 失败，退出码为 %2：%3</translation>
    </message>
    <message>
        <source>The commit cannot be kept as %1, because git has %2 already, and a ref cannot be a group, too. If no run needs that any more: git update-ref -d %3</source>
        <translation>无法将提交保留为 %1，因为 git 中已有 %2，而一个引用不能同时又是组。如果不再有运行需要它：git update-ref -d %3</translation>
    </message>
    <message>
        <source>git could not do its work in the repository of %1: %2</source>
        <extracomment>%2: what git says</extracomment>
        <translation>git 无法在 %1 的仓库中完成操作：%2</translation>
    </message>
    <message>
        <source>The answer of git in %1 cannot be understood.</source>
        <translation>无法理解 git 在 %1 中的输出。</translation>
    </message>
    <message>
        <source>Cannot remove %1 and all that is in it.</source>
        <translation>无法删除 %1 及其全部内容。</translation>
    </message>
    <message>
        <source>%1 is not removed, because it is not a linked working tree of git.</source>
        <translation>未删除 %1，因为它不是 git 的链接工作树。</translation>
    </message>
    <message>
        <source>commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>The working tree %1 holds what would be lost with it: %2.</source>
        <translation>工作树 %1 中有会随之丢失的内容：%2。</translation>
    </message>
    <message>
        <source>No working tree can be made at %1, because something is there already.</source>
        <translation>无法在 %1 创建工作树，因为那里已有内容。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences on what went wrong</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 is not a git working tree of its own any more, so what is in it cannot be judged.</source>
        <translation>%1 已不再是独立的 git 工作树，因此无法判断其中的内容。</translation>
    </message>
    <message>
        <source>The working tree %1 cannot become %2: something is there already.</source>
        <translation>工作树 %1 无法移动到 %2：那里已有内容。</translation>
    </message>
    <message>
        <source>%1 is not a working tree of the git repository of %2, so git cannot follow its move.</source>
        <translation>%1 不是 %2 的 git 仓库的工作树，因此 git 无法跟踪它的移动。</translation>
    </message>
    <message>
        <source>No git ref can be named after %1, which is no Unicode text.</source>
        <translation>%1 不是 Unicode 文本，因此无法用它命名 git 引用。</translation>
    </message>
    <message>
        <source>A commit cannot hold what is not committed inside of a submodule: %1. Commit it there.</source>
        <translation>提交无法包含子模块中尚未提交的内容：%1。请在子模块中提交。</translation>
    </message>
    <message>
        <source>A commit cannot hold another git repository: %1. Ignore it, or add it as a submodule.</source>
        <translation>提交无法包含另一个 git 仓库：%1。请将其忽略，或添加为子模块。</translation>
    </message>
    <message>
        <source>Cannot make a temporary directory: %1.</source>
        <translation>无法创建临时目录：%1。</translation>
    </message>
    <message>
        <source>Another git command is changing the index. If there is none, remove %1.</source>
        <translation>另一个 git 命令正在更改索引。如果没有这样的命令，请删除 %1。</translation>
    </message>
    <message>
        <source>Other git commands change %1 while it is being stored; wait for their end.</source>
        <translation>其他 git 命令在保存 %1 期间对其进行了更改；请等待这些命令结束。</translation>
    </message>
    <message>
        <source>The submodule %1 cannot be checked out. %2</source>
        <extracomment>%2: the reason, sentences</extracomment>
        <translation>无法检出子模块 %1。%2</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>(The line is longer than this; the rest of it is left out.)</source>
        <extracomment>Stands at the end of a line of a log.</extracomment>
        <translation>（此行更长，其余部分已省略。）</translation>
    </message>
    <message>
        <source>The run of %1 is supervised already.</source>
        <translation>%1 的运行已有监管进程。</translation>
    </message>
    <message>
        <source>%1: the key %2 is missing or wrong.</source>
        <translation>%1：键 %2 缺失或有误。</translation>
    </message>
    <message>
        <source>There is no run named %1 any more; nothing was changed.</source>
        <translation>已没有名为 %1 的运行；未作任何更改。</translation>
    </message>
    <message>
        <source>The tag %1 cannot be both added and removed.</source>
        <translation>标签 %1 不能既添加又移除。</translation>
    </message>
    <message>
        <source>The description of the run %1 has been changed meanwhile, to %2; it has been left as it is.</source>
        <translation>运行 %1 的描述在此期间已被改为 %2；描述保持原样。</translation>
    </message>
    <message>
        <source>The working tree has changes that are in no commit, so the run could not be reproduced:%1
Commit them (`git commit -a`), put them aside (`git stash`), or have them stored with the run (--snapshot), then try again.</source>
        <extracomment>%1: a list of files, a line for each</extracomment>
        <translation>工作树中有尚未提交的更改，因此该运行将无法复现：%1
请提交这些更改（`git commit -a`）、将其贮藏（`git stash`），或随运行一起保存（--snapshot），然后重试。</translation>
    </message>
    <message>
        <source>Working tree of the run %1</source>
        <translation>运行 %1 的工作树</translation>
    </message>
    <message>
        <source>The commit %1 has no directory %2 for the command to run in.</source>
        <translation>提交 %1 中没有供命令运行的目录 %2。</translation>
    </message>
    <message>
        <source>The run could not be started in its tmux session: %1</source>
        <translation>未能在其 tmux 会话中启动运行：%1</translation>
    </message>
    <message>
        <source>There is %1 already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 is no list of files that are being renamed. Look which runs lack files, and remove it.</source>
        <translation>%1 不是正在重命名的文件的列表。请查看哪些运行缺少文件，然后删除 %1。</translation>
    </message>
    <message>
        <source>There is no run and no group of runs %1.</source>
        <translation>没有名为 %1 的运行或运行组。</translation>
    </message>
    <message>
        <source>The run %1 has no commit recorded, so it cannot be run again.</source>
        <translation>运行 %1 没有记录提交，因此无法重新运行。</translation>
    </message>
    <message>
        <source>The working tree of the run %1, %2, has changes that are in no commit:%3
Commit them on a branch, or say that they are to be discarded (--discard-changes).</source>
        <extracomment>%1: a run, %2: a directory, %3: a list, a line for each</extracomment>
        <translation>运行 %1 的工作树 %2 中有尚未提交的更改：%3
请在分支上提交这些更改，或指明将其丢弃（--discard-changes）。</translation>
    </message>
    <message>
        <source>No environment is recorded of the run %1.</source>
        <translation>运行 %1 没有记录环境。</translation>
    </message>
    <message>
        <source>%1: %2 has to be true or false.</source>
        <translation>%1：%2 必须是 true 或 false。</translation>
    </message>
    <message>
        <source>The run %1 was not stopped. %2</source>
        <extracomment>%1: a run, %2: a sentence, why it cannot be stopped</extracomment>
        <translation>运行 %1 未被停止。%2</translation>
    </message>
    <message>
        <source>%1 is in the place of what would be restored. Move it away first.</source>
        <translation>%1 占用了待恢复内容的位置。请先将其移走。</translation>
    </message>
    <message>
        <source>There is nothing with the id %1 in the trash.</source>
        <translation>回收站中没有 ID 为 %1 的内容。</translation>
    </message>
    <message>
        <source>Lost: its supervisor was killed, so nobody saw how it ended.</source>
        <translation>丢失：其监管进程被终止，因此无人知道它如何结束。</translation>
    </message>
    <message>
        <source>Lost: the machine was restarted while it was running.</source>
        <translation>丢失：主机在其运行期间重启了。</translation>
    </message>
    <message>
        <source>Lost: it was recorded, but its command never started.</source>
        <translation>丢失：它已被记录，但其命令从未启动。</translation>
    </message>
    <message>
        <source>Unknown: nothing was recorded of how it ran.</source>
        <translation>未知：没有记录它的运行情况。</translation>
    </message>
    <message>
        <source>Unknown: it ran on %1, and its end is not recorded.</source>
        <translation>未知：它在 %1 上运行过，但其结束情况未记录。</translation>
    </message>
    <message>
        <source>Unknown: its record cannot be read. %1</source>
        <translation>未知：无法读取其记录。%1</translation>
    </message>
    <message>
        <source>%1 It was stopped by %2.</source>
        <extracomment>%1: a sentence on how a run ended</extracomment>
        <translation>%1它由 %2 停止。</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>启动中。</translation>
    </message>
    <message>
        <source>Running as process %1.</source>
        <translation>运行中，进程号为 %1。</translation>
    </message>
    <message>
        <source>Finished with exit code 0.</source>
        <translation>已完成，退出码为 0。</translation>
    </message>
    <message>
        <source>Failed with exit code %1.</source>
        <translation>失败，退出码为 %1。</translation>
    </message>
    <message>
        <source>Killed by %1.</source>
        <translation>已被 %1 终止。</translation>
    </message>
    <message>
        <source>Orphaned: its supervisor was killed; the command still runs as process %1.</source>
        <translation>孤立：其监管进程被终止；命令仍在运行，进程号为 %1。</translation>
    </message>
    <message>
        <source>a tag may not start with &apos;%1&apos;</source>
        <translation>标签不能以“%1”开头</translation>
    </message>
    <message>
        <source>it holds %1; letters, digits and &apos;. _ - + = @ %&apos; are allowed</source>
        <translation>其中含有 %1；允许使用字母、数字和“. _ - + = @ %”</translation>
    </message>
    <message>
        <source>%1 cannot be a tag: %2.</source>
        <extracomment>%2: the reason, a clause</extracomment>
        <translation>%1 不能用作标签：%2。</translation>
    </message>
    <message>
        <source>What is recorded as tags of the run %1 is no list of texts. Correct it by hand.</source>
        <translation>运行 %1 中记录的标签不是文本列表。请手动更正。</translation>
    </message>
    <message>
        <source>There is no %1: the run was started already.</source>
        <translation>%1 不存在：该运行已经启动过。</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>它已结束。</translation>
    </message>
    <message>
        <source>It is a run of another user.</source>
        <translation>它属于其他用户。</translation>
    </message>
    <message>
        <source>It cannot be sent a signal: %1.</source>
        <translation>无法向其发送信号：%1。</translation>
    </message>
    <message>
        <source>Its process %1 does not end, even by SIGKILL.</source>
        <translation>其进程 %1 即使收到 SIGKILL 也没有结束。</translation>
    </message>
    <message>
        <source>The tmux session %1 has ended before the run could begin.</source>
        <translation>tmux 会话 %1 在运行开始之前就结束了。</translation>
    </message>
    <message>
        <source>tmux started the session %1, but %2 did not begin in it within 30 s.</source>
        <translation>tmux 启动了会话 %1，但 %2 未能在 30 秒内在其中开始运行。</translation>
    </message>
    <message>
        <source>%1 leads to the files of a run that had this name, was renamed, and uses them until it ends. Choose another name, or remove the link if that run has ended.</source>
        <translation>%1 指向一个曾用此名称、后被重命名的运行的文件，该运行在结束前一直使用它们。请另选名称；如果该运行已结束，请删除此链接。</translation>
    </message>
    <message>
        <source>The commit %1 of %2 is not in the repository %3, so the run cannot be reproduced.</source>
        <translation>%2 的提交 %1 不在仓库 %3 中，因此无法复现该运行。</translation>
    </message>
    <message>
        <source>Nothing keeps the commit %1 of %2 from being removed by git.</source>
        <translation>没有任何引用能防止 git 清除 %2 的提交 %1。</translation>
    </message>
    <message>
        <source>keeps it as %1</source>
        <translation>将其保留为 %1</translation>
    </message>
    <message>
        <source>git keeps commits for runs that are not recorded here: %1. Unless they are runs of another runs directory, `git update-ref -d REF` lets go of one.</source>
        <extracomment>%1: names of git refs</extracomment>
        <translation>git 为此处没有记录的运行保留着提交：%1。如果它们不属于其他运行目录，可用 `git update-ref -d REF` 释放。</translation>
    </message>
    <message>
        <source>Runs were started in %1, which is not there any more.</source>
        <translation>有运行是在 %1 中启动的，而它已不存在。</translation>
    </message>
    <message>
        <source>%1 The commits of its runs were not checked.</source>
        <extracomment>%1: a sentence, the reason</extracomment>
        <translation>%1 未检查其中运行的提交。</translation>
    </message>
    <message>
        <source>Imported runs whose commits are not in the repository of this project: %1.</source>
        <translation>导入的运行，其提交不在本项目的仓库中：%1。</translation>
    </message>
    <message>
        <source>%1 `runs move` gives another name.</source>
        <extracomment>%1: a sentence, what is wrong with a name</extracomment>
        <translation>%1 可用 `runs move` 改名。</translation>
    </message>
    <message>
        <source>The entry of %1 has no %2.</source>
        <extracomment>%2: keys of the database, separated by commas</extracomment>
        <translation>%1 的条目缺少 %2。</translation>
    </message>
    <message>
        <source>The datetime of %1 is no time: %2.</source>
        <translation>%1 的 datetime 不是时间：%2。</translation>
    </message>
    <message>
        <source>Every user of this machine may change %1, and with it the commands that are run again.</source>
        <translation>这台机器上的所有用户都可以修改 %1，从而修改会被再次运行的命令。</translation>
    </message>
    <message>
        <source>takes this permission from all but its owner and group</source>
        <translation>收回除所有者和所属组之外所有人的此权限</translation>
    </message>
    <message>
        <source>The database could not be kept from changing: what somebody was just starting or deleting may be told as if it were wrong.</source>
        <translation>无法阻止数据库在检查期间变化：刚好正在启动或删除的内容可能被误报。</translation>
    </message>
    <message>
        <source>git is not installed, so commits and working trees were not checked.</source>
        <translation>未安装 git，因此未检查提交和工作树。</translation>
    </message>
    <message>
        <source>A run is being started, so working trees were not checked.</source>
        <translation>正在启动一个运行，因此未检查工作树。</translation>
    </message>
    <message>
        <source>%1 is a link to %2 that no running run needs.</source>
        <translation>%1 是指向 %2 的链接，没有正在进行的运行需要它。</translation>
    </message>
    <message>
        <source>removes the link, not the file</source>
        <translation>删除链接，不删除文件</translation>
    </message>
    <message>
        <source>%1 is empty and of no recorded run.</source>
        <translation>%1 是空的，且不属于任何已记录的运行。</translation>
    </message>
    <message>
        <source>%1 is of no recorded run.</source>
        <translation>%1 不属于任何已记录的运行。</translation>
    </message>
    <message>
        <source>%1 is of no recorded run, but there is a record that says that a run %2 may be alive.</source>
        <translation>%1 不属于任何已记录的运行，但有记录表明运行 %2 可能仍在进行。</translation>
    </message>
    <message>
        <source>removes it</source>
        <translation>将其删除</translation>
    </message>
    <message>
        <source>moves it to the trash as %1, from which it can be restored</source>
        <translation>将其作为 %1 移入回收站，之后可以恢复</translation>
    </message>
    <message>
        <source>%1 is of no run, and its name is not UTF-8. Rename it, or move it away.</source>
        <translation>%1 不属于任何运行，且其名称不是 UTF-8。请重命名或移走。</translation>
    </message>
    <message>
        <source>%1 is in the trash, and nobody knows of which run. Move out of it what is worth keeping, and remove it.</source>
        <translation>%1 在回收站中，但不知道属于哪个运行。请移出值得保留的内容，然后将其删除。</translation>
    </message>
    <message>
        <source>%1 was being written when its writer was killed.</source>
        <translation>写入 %1 的程序在写入过程中被终止。</translation>
    </message>
    <message>
        <source>puts back what belongs to recorded runs or to the trash, and removes the rest</source>
        <translation>放回属于已记录运行或回收站的内容，并删除其余部分</translation>
    </message>
    <message>
        <source>%1 was moved aside by a deletion or restoration that did not end.</source>
        <translation>%1 被一次未完成的删除或恢复移到了一旁。</translation>
    </message>
    <message>
        <source>%1 was being removed from the trash, for good, when that was interrupted.</source>
        <translation>%1 正从回收站中永久删除时被中断。</translation>
    </message>
    <message>
        <source>%1 tells of a renaming that did not end.</source>
        <translation>%1 表明有一次重命名未完成。</translation>
    </message>
    <message>
        <source>moves the files to where the database has their runs</source>
        <translation>将文件移到数据库中其运行所在的位置</translation>
    </message>
    <message>
        <source>%1 was deleted for good, and is still there.</source>
        <translation>%1 已被永久删除，但仍然存在。</translation>
    </message>
    <message>
        <source>The files of %1, which is in the trash, are gone.</source>
        <translation>回收站中 %1 的文件已不存在。</translation>
    </message>
    <message>
        <source>keeps it in the trash as a run without files</source>
        <translation>在回收站中将其保留为没有文件的运行</translation>
    </message>
    <message>
        <source>%1 is in the trash, whose list does not have it.</source>
        <translation>%1 在回收站中，但其列表中没有它。</translation>
    </message>
    <message>
        <source>lists it there, so that it can be restored or removed</source>
        <translation>将其列入其中，以便恢复或删除</translation>
    </message>
    <message>
        <source>%1 holds the environment of a launch that did not begin.</source>
        <translation>%1 含有一次未开始的启动的环境。</translation>
    </message>
    <message>
        <source>%1 lists links of a run that was renamed while it ran, and has ended.</source>
        <translation>%1 列出了一个在运行期间改名、现已结束的运行的链接。</translation>
    </message>
    <message>
        <source>The run %1 is running, and its working tree %2 is gone.</source>
        <translation>运行 %1 正在进行，而其工作树 %2 已不存在。</translation>
    </message>
    <message>
        <source>Runs that ended, and nobody saw how: %1.</source>
        <translation>已结束但无人知晓如何结束的运行：%1。</translation>
    </message>
    <message>
        <source>Runs that go on without their supervisor, so that nobody will see how they end: %1.</source>
        <translation>没有监督进程而仍在继续的运行，其结束将无人知晓：%1。</translation>
    </message>
    <message>
        <source>This has to be repaired by hand.</source>
        <translation>这需要手动修复。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <extracomment>%1: names, separated by commas</extracomment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>tmux is not installed, so sessions were not checked.</source>
        <translation>未安装 tmux，因此未检查会话。</translation>
    </message>
    <message>
        <source>The tmux session %1 is of no recorded run, and what ran in it has ended.</source>
        <translation>tmux 会话 %1 不属于任何已记录的运行，其中的程序已结束。</translation>
    </message>
    <message>
        <source>closes it</source>
        <translation>将其关闭</translation>
    </message>
    <message>
        <source>What runs in the tmux session %1 is not recorded. Look at it, and end it there.</source>
        <translation>tmux 会话 %1 中运行的内容没有记录。请查看并在那里结束它。</translation>
    </message>
    <message>
        <source>The working tree %1 is of no run.</source>
        <translation>工作树 %1 不属于任何运行。</translation>
    </message>
    <message>
        <source>removes it: git has all that is in it, but for ignored files</source>
        <translation>将其删除：除被忽略的文件外，git 中都有</translation>
    </message>
    <message>
        <source>It holds what is in no commit: %1. Save that, then `git worktree remove` it.</source>
        <translation>其中有未提交的内容：%1。请先保存，然后用 `git worktree remove` 删除。</translation>
    </message>
    <message>
        <source>git knows a working tree %1, which is not there.</source>
        <translation>git 记录了不存在的工作树 %1。</translation>
    </message>
    <message>
        <source>removes git&apos;s entry for it</source>
        <translation>删除 git 中的对应条目</translation>
    </message>
    <message>
        <source>%1 is no working tree of git. Move out of it what is worth keeping, and remove it.</source>
        <translation>%1 不是 git 的工作树。请移出值得保留的内容，然后将其删除。</translation>
    </message>
    <message>
        <source>%1 is open for writing in another program; nothing was written. Try again when that has saved it.</source>
        <translation>%1 正被另一个程序打开写入；没有写入任何内容。请在它保存后重试。</translation>
    </message>
    <message>
        <source>libgit2 cannot be loaded: %1</source>
        <translation>无法加载 libgit2：%1</translation>
    </message>
    <message>
        <source>The measuring of files was stopped.</source>
        <translation>文件大小的测量已停止。</translation>
    </message>
    <message>
        <source>What is recorded of the run %1 holds a NUL character, which no command can be given, so it cannot be reproduced.</source>
        <translation>运行 %1 的记录中含有 NUL 字符，无法传给任何命令，因此无法复现。</translation>
    </message>
    <message>
        <source>the aliases expand to more than %1 characters</source>
        <translation>别名展开后超过 %1 个字符</translation>
    </message>
    <message>
        <source>there are more than %1 values, too many to hold in memory at once; write each run at the start of a line with its keys indented below</source>
        <translation>值超过 %1 个，无法同时放入内存；请将每个运行写在行首，其键缩进写在下方</translation>
    </message>
    <message>
        <source>The pattern %1 has more than %2 groups.</source>
        <translation>模式 %1 的分组多于 %2 个。</translation>
    </message>
    <message>
        <source>The pattern %1 needs both of the groups &apos;tag&apos; and &apos;value&apos;, or none of them.</source>
        <translation>模式 %1 需要同时有分组 &apos;tag&apos; 和 &apos;value&apos;，或者都没有。</translation>
    </message>
    <message>
        <source>The pattern %1 has no group with a name; write (?&lt;loss&gt;[-+.e\d]+) for a metric that is called loss.</source>
        <translation>模式 %1 没有具名分组；名为 loss 的指标可写作 (?&lt;loss&gt;[-+.e\d]+)。</translation>
    </message>
    <message>
        <source>The metric %1 is there twice: that of the event files in %2 is left out.</source>
        <translation>指标 %1 出现了两次：略去 %2 中事件文件里的那个。</translation>
    </message>
    <message>
        <source>The output has more than %1 different names with numbers; further ones are left out. Say with &apos;metrics&apos; in .runsrc which lines have metrics.</source>
        <translation>输出中带数字的名称超过 %1 个，其余的被略去。请在 .runsrc 中用 &apos;metrics&apos; 指明哪些行含有指标。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the length of the record there does not match its checksum. What comes before is shown.</source>
        <translation>%1 在第 %2 字节处损坏：该处记录的长度与其校验和不符。仅显示此前的内容。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: no record is as long as the one there says. What comes before is shown.</source>
        <translation>%1 在第 %2 字节处损坏：没有记录会有该处所说的那么长。仅显示此前的内容。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2: the record there does not match its checksum. What comes before is shown.</source>
        <translation>%1 在第 %2 字节处损坏：该处的记录与其校验和不符。仅显示此前的内容。</translation>
    </message>
    <message>
        <source>%1 has a record at byte %2 that is no event. What comes before is shown.</source>
        <translation>%1 在第 %2 字节处有一条不是事件的记录。仅显示此前的内容。</translation>
    </message>
    <message>
        <source>A field is missing here, such as status, arg.lr or metric.loss.</source>
        <translation>此处缺少字段，例如 status、arg.lr 或 metric.loss。</translation>
    </message>
    <message>
        <source>Here a field has to stand; names with signs in them stand in quotes, as in metric.&apos;a=b&apos;.</source>
        <translation>此处应为字段；含符号的名称须加引号，如 metric.&apos;a=b&apos;。</translation>
    </message>
    <message>
        <source>%1 stands for many fields; name the one to sort by.</source>
        <translation>%1 代表多个字段；请指明按哪一个排序。</translation>
    </message>
    <message>
        <source>There is no field %1; did you mean %2?</source>
        <translation>没有字段 %1；您是指 %2 吗？</translation>
    </message>
    <message>
        <source>There is no field %1. A parameter is arg.%2, a metric metric.%2, a key of the entry key.%2; the other fields are %3.</source>
        <translation>没有字段 %1。参数为 arg.%2，指标为 metric.%2，条目的键为 key.%2；其他字段有 %3。</translation>
    </message>
    <message>
        <source>A name has to follow %1, as in %1%2.</source>
        <translation>%1 之后须有名称，如 %1%2。</translation>
    </message>
    <message>
        <source>%1 is no status; did you mean %2?</source>
        <translation>%1 不是状态；您是指 %2 吗？</translation>
    </message>
    <message>
        <source>%1 is no status; there are %2.</source>
        <translation>%1 不是状态；可用的有 %2。</translation>
    </message>
    <message>
        <source>%1 is true or false; write %1 or not %1.</source>
        <translation>%1 只有真或假；请写 %1 或 not %1。</translation>
    </message>
    <message>
        <source>%1 is no number, and %2 is compared with numbers such as 0.3 or 1e-4.</source>
        <translation>%1 不是数字，而 %2 须与 0.3 或 1e-4 这样的数字比较。</translation>
    </message>
    <message>
        <source>%1 is no length of time; write 90s, 10m, 2h, 3d or 1h30m.</source>
        <translation>%1 不是时长；请写 90s、10m、2h、3d 或 1h30m。</translation>
    </message>
    <message>
        <source>%1 is no time; write 2026-11-20, 2026-11-20T12:00, today, yesterday or -2d (two days ago).</source>
        <translation>%1 不是时间；请写 2026-11-20、2026-11-20T12:00、today、yesterday 或 -2d（两天前）。</translation>
    </message>
    <message>
        <source>%1 compares texts with a regular expression; %2 is none: write &lt;, &lt;=, &gt;, &gt;=, = or !=.</source>
        <translation>%1 用正则表达式比较文本，而 %2 不是文本：请写 &lt;、&lt;=、&gt;、&gt;=、= 或 !=。</translation>
    </message>
    <message>
        <source>%1 has no order; write = or !=.</source>
        <translation>%1 没有大小之分；请写 = 或 !=。</translation>
    </message>
    <message>
        <source>An expression is missing; write for example: status = finished.</source>
        <translation>缺少表达式；例如可写：status = finished。</translation>
    </message>
    <message>
        <source>Nothing is open that this ) could close; leave it out.</source>
        <translation>没有可由此 ) 闭合的括号；请去掉它。</translation>
    </message>
    <message>
        <source>Write &apos;and&apos; in the place of %1.</source>
        <translation>请用 &apos;and&apos; 代替 %1。</translation>
    </message>
    <message>
        <source>Write &apos;or&apos; in the place of %1.</source>
        <translation>请用 &apos;or&apos; 代替 %1。</translation>
    </message>
    <message>
        <source>Here &apos;and&apos; or &apos;or&apos; has to stand before %1; a text with blanks stands in quotes.</source>
        <translation>%1 之前须有 &apos;and&apos; 或 &apos;or&apos;；含空格的文本须加引号。</translation>
    </message>
    <message>
        <source>This is nested too deeply; write it with fewer parentheses.</source>
        <translation>嵌套过深；请减少括号。</translation>
    </message>
    <message>
        <source>This parenthesis is not closed: add ).</source>
        <translation>此括号未闭合：请加上 )。</translation>
    </message>
    <message>
        <source>There is no sign !; write != or !~, or &apos;not&apos; in front of the field.</source>
        <translation>没有符号 !；请写 != 或 !~，或在字段前写 &apos;not&apos;。</translation>
    </message>
    <message>
        <source>A ) is missing behind has(%1.</source>
        <translation>has(%1 之后缺少 )。</translation>
    </message>
    <message>
        <source>There is no sign !; write &apos;not&apos; in its place.</source>
        <translation>没有符号 !；请改写为 &apos;not&apos;。</translation>
    </message>
    <message>
        <source>A field has to stand here, and not a text: write for example name = %1.</source>
        <translation>此处应为字段而不是文本：例如 name = %1。</translation>
    </message>
    <message>
        <source>%1 stands for many fields, which only lists of columns may; name one of them.</source>
        <translation>%1 代表多个字段，只能用于列的列表；请指明其中一个。</translation>
    </message>
    <message>
        <source>Behind &apos;in&apos; a list has to follow, such as (a, b).</source>
        <translation>&apos;in&apos; 之后须有列表，如 (a, b)。</translation>
    </message>
    <message>
        <source>Here a comma, or the ) that ends the list, is missing.</source>
        <translation>此处缺少逗号或结束列表的 )。</translation>
    </message>
    <message>
        <source>A value to compare %1 with is missing here; a text with signs or blanks stands in quotes.</source>
        <translation>此处缺少与 %1 比较的值；含符号或空格的文本须加引号。</translation>
    </message>
    <message>
        <source>The text that begins here has no end: add %1.</source>
        <translation>从此处开始的文本没有结尾：请加上 %1。</translation>
    </message>
    <message>
        <source>%1: %2 has to be a list of regular expressions.</source>
        <translation>%1：%2 须为正则表达式的列表。</translation>
    </message>
    <message>
        <source>The run %1 has just been removed.</source>
        <translation>运行 %1 刚刚被移除。</translation>
    </message>
    <message>
        <source>%1 is no verdict; did you mean %2?</source>
        <translation>%1 不是结论；您是指 %2 吗？</translation>
    </message>
    <message>
        <source>%1 is no verdict; there are %2.</source>
        <translation>%1 不是结论；可用的有 %2。</translation>
    </message>
    <message>
        <source>The verdict could not be recorded: the run %1 has been renamed or removed meanwhile.</source>
        <translation>无法记录结论：运行 %1 已被重命名或移除。</translation>
    </message>
    <message>
        <source>%1 is no finished run: %2</source>
        <translation>%1 不是已完成的运行：%2</translation>
    </message>
    <message>
        <source>Not all of %1 could be read: %2</source>
        <translation>未能读取 %1 的全部内容：%2</translation>
    </message>
    <message>
        <source>Not all that %1 has printed is in its log: %2</source>
        <translation>%1 的输出未全部写入日志：%2</translation>
    </message>
    <message>
        <source>%1 has no metrics.</source>
        <translation>%1 没有指标。</translation>
    </message>
    <message>
        <source>%1 lacks steps of %2 that %3 has, the first of them %4.</source>
        <translation>%1 缺少 %3 所具有的 %2 的步，首个为 %4。</translation>
    </message>
    <message>
        <source>%1 lacks the values of %2 that %3 has.</source>
        <translation>%1 缺少 %3 所具有的 %2 的值。</translation>
    </message>
    <message>
        <source>absolute %1</source>
        <translation>绝对 %1</translation>
    </message>
    <message>
        <source>relative %1</source>
        <translation>相对 %1</translation>
    </message>
    <message>
        <source>So it is with %1 more metrics.</source>
        <translation>另有 %1 个指标也是如此。</translation>
    </message>
    <message>
        <source>%1 diverges from %2 at step %3 of %4: %5 in the place of %6.</source>
        <translation>%1 与 %2 在 %4 的第 %3 步出现分歧：为 %5 而不是 %6。</translation>
    </message>
    <message>
        <source>%1 is within tolerance (%2) of %3: the largest deviation is %4, at step %5 of %6.</source>
        <translation>%1 与 %3 的偏差在容差（%2）之内：最大偏差为 %4，位于 %6 的第 %5 步。</translation>
    </message>
    <message>
        <source>%1 is identical to %2.</source>
        <translation>%1 与 %2 完全相同。</translation>
    </message>
    <message>
        <source>The comparison of %1 with %2 is incomplete.</source>
        <translation>%1 与 %2 的比较不完整。</translation>
    </message>
    <message>
        <source>The file %1 was changed by another program at this moment; try again.</source>
        <translation>文件 %1 此刻正被其他程序更改；请重试。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>TensorBoard did not answer within %1 s.</source>
        <translation>TensorBoard 在 %1 秒内没有响应。</translation>
    </message>
    <message>
        <source>TensorBoard ended with exit code %1 before it answered.</source>
        <translation>TensorBoard 在响应之前已结束，退出码为 %1。</translation>
    </message>
    <message>
        <source>TensorBoard has ended, with exit code %1.</source>
        <translation>TensorBoard 已结束，退出码为 %1。</translation>
    </message>
    <message>
        <source>`runs metrics` and the curves show what runs have printed, too.</source>
        <translation>`runs metrics` 和曲线也会显示运行所输出的内容。</translation>
    </message>
    <message>
        <source>The run %1 has no event files in %2, so there is nothing for TensorBoard to show.</source>
        <translation>运行 %1 在 %2 中没有事件文件，因此 TensorBoard 没有可显示的内容。</translation>
    </message>
    <message>
        <source>None of the %1 runs has event files, so there is nothing for TensorBoard to show.</source>
        <translation>这 %1 个运行都没有事件文件，因此 TensorBoard 没有可显示的内容。</translation>
    </message>
    <message>
        <source>Or name a virtualenv that has it, by virtualenv-path in .runsrc or `runs tensorboard --virtualenv-path DIR`.</source>
        <translation>或者通过 .runsrc 中的 virtualenv-path 或 `runs tensorboard --virtualenv-path DIR` 指定已安装它的虚拟环境。</translation>
    </message>
    <message>
        <source>TensorBoard is not installed, or not in PATH. Install it with `pip install tensorboard` in the virtualenv of the project.</source>
        <translation>TensorBoard 未安装，或不在 PATH 中。请在项目的虚拟环境中用 `pip install tensorboard` 安装。</translation>
    </message>
    <message>
        <source>TensorBoard is neither in the virtualenv %1 nor in PATH. Install it with `%2 install tensorboard`.</source>
        <translation>TensorBoard 既不在虚拟环境 %1 中，也不在 PATH 中。请用 `%2 install tensorboard` 安装。</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>What will be deleted</source>
        <translation>将要删除的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DemoProject</name>
    <message>
        <source>git cannot set up the demo in %1: %2</source>
        <extracomment>%1 is a folder, %2 what git says (in English)</extracomment>
        <translation>git 无法在 %1 中设置演示：%2</translation>
    </message>
    <message>
        <source>The demo needs python3, which is not installed, or not in PATH. Install it, then try again.</source>
        <translation>演示需要 python3，但它未安装，或不在 PATH 中。请安装后重试。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is neither empty nor the folder of an earlier demo, so the demo leaves it alone. Move it away, then try again.</source>
        <translation>%1 既不是空文件夹，也不是先前演示的文件夹，因此演示不会改动它。请将其移走，然后重试。</translation>
    </message>
    <message>
        <source>%1 is being changed by somebody else. Try again.</source>
        <translation>%1 正在被其他人更改。请重试。</translation>
    </message>
</context>
<context>
    <name>EndNotice</name>
    <message>
        <source>%1 %2</source>
        <comment>a run and what became of it</comment>
        <extracomment>%1 is the name of a run, %2 what became of it, as in &quot;ppo/seed-3 failed&quot;</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a signal and a duration</comment>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>Exit code %1 after %2</source>
        <translation>退出码 %1，历时 %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>……以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) did not finish</source>
        <translation>
            <numerusform>%n 个运行未能完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>%n 个运行已完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentFields</name>
    <message>
        <source>unavailable: %1</source>
        <extracomment>Stands where a value would be; %1 is a sentence that says why it could not be found out</extracomment>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Submodule %1</source>
        <extracomment>Of git; %1 is its path</extracomment>
        <translation>子模块 %1</translation>
    </message>
    <message>
        <source>driver %1</source>
        <extracomment>%1 is the version of the driver of a graphics card</extracomment>
        <translation>驱动 %1</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <extracomment>%1 is its number</extracomment>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>not recorded: looks secret</source>
        <extracomment>In place of the value of an environment variable whose name or value looks like a password</extracomment>
        <translation>未记录：可能是机密</translation>
    </message>
</context>
<context>
    <name>EnvironmentLabels</name>
    <message>
        <source>System</source>
        <extracomment>Heading above operating system, processors and memory</extracomment>
        <translation>系统</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Packages</source>
        <extracomment>Heading above the installed packages of Python</extracomment>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Variables</source>
        <extracomment>Heading above environment variables</extracomment>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>FieldColumn</name>
    <message>
        <source>%1 (course)</source>
        <extracomment>Heading of a column that draws the values of a metric; %1 is the metric</extracomment>
        <translation>%1（变化）</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1 (min)</source>
        <extracomment>Heading of a column: the smallest value of a metric, %1; so are the next four</extracomment>
        <translation>%1（最小）</translation>
    </message>
    <message>
        <source>%1 (max)</source>
        <translation>%1（最大）</translation>
    </message>
    <message>
        <source>%1 (mean)</source>
        <translation>%1（平均）</translation>
    </message>
    <message>
        <source>%1 (values)</source>
        <translation>%1（值数）</translation>
    </message>
    <message>
        <source>%1 (step)</source>
        <translation>%1（步）</translation>
    </message>
</context>
<context>
    <name>HappenedFields</name>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <extracomment>The most memory that a run used at a time</extracomment>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Began</source>
        <extracomment>When the command of a run began</extracomment>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>When the command of a run ended</extracomment>
        <translation>结束于</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Directory</source>
        <extracomment>The directory that a command ran in</extracomment>
        <translation>目录</translation>
    </message>
    <message>
        <source>Copy directory</source>
        <translation>复制目录</translation>
    </message>
    <message>
        <source>%1 of the output are missing in the log. %2</source>
        <extracomment>%1 is a size, %2 a sentence or nothing</extracomment>
        <translation>日志中缺少 %1 的输出。%2</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>(cut here)</source>
        <extracomment>Stands at the end of a very long line of a log, of which only the beginning is shown.</extracomment>
        <translation>（此处截断）</translation>
    </message>
</context>
<context>
    <name>MainActions</name>
    <message>
        <source>&amp;New run…</source>
        <translation>新建运行(&amp;N)…</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Project and window</source>
        <translation>项目和窗口</translation>
    </message>
    <message>
        <source>New run &amp;like this one…</source>
        <translation>新建类似的运行(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Attach terminal</source>
        <translation>附加终端(&amp;A)</translation>
    </message>
    <message>
        <source>Attach</source>
        <extracomment>Button that shows the selected run in a terminal</extracomment>
        <translation>附加</translation>
    </message>
    <message>
        <source>Copy &amp;reproduce commands</source>
        <translation>复制复现命令(&amp;R)</translation>
    </message>
    <message>
        <source>Copy reproduce</source>
        <extracomment>Button that copies the commands which run the selected runs again</extracomment>
        <translation>复制复现命令</translation>
    </message>
    <message>
        <source>Open &amp;TensorBoard folder</source>
        <translation>打开 TensorBoard 文件夹(&amp;T)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text</source>
        <translation>将所选行复制为以制表符分隔的文本</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Filter runs</source>
        <translation>筛选运行(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>窗口的下一区域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Run Manager</source>
        <translation>关于 Run Manager(&amp;A)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>R&amp;ecent projects</source>
        <translation>最近的项目(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Stop…</source>
        <translation>停止(&amp;S)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Button that ends the selected runs</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Move to the trash (%1)</source>
        <translation>移到回收站 (%1)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组依据(&amp;G)</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>筛选名称(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>NewRunDialog</name>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Remove the recorded run of this name, with its files, first</source>
        <translation>先删除已记录的同名运行及其文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>命令(&amp;C)：</translation>
    </message>
    <message>
        <source>Earlier commands (Ctrl+Up and Ctrl+Down in the field)</source>
        <translation>先前的命令（在输入框中按 Ctrl+Up 和 Ctrl+Down）</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>描述(&amp;D)：</translation>
    </message>
    <message>
        <source>What the run is for. Without one it gets the message of the commit.</source>
        <translation>此运行的用途。如不填写，则采用提交的说明。</translation>
    </message>
    <message>
        <source>&amp;Virtualenv:</source>
        <translation>虚拟环境(&amp;V)：</translation>
    </message>
    <message>
        <source>Activated before the command; a path, or one relative to the directory that the command runs in</source>
        <translation>在执行命令前激活；可以是绝对路径，或相对于命令运行目录的路径</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no virtualenv</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Runs in:</source>
        <comment>the directory in which the command runs</comment>
        <translation>工作目录：</translation>
    </message>
    <message>
        <source>Commit:</source>
        <translation>提交：</translation>
    </message>
    <message>
        <source>Will b&amp;e sent:</source>
        <comment>the command that will be sent</comment>
        <translation>将发送(&amp;E)：</translation>
    </message>
    <message>
        <source>The exact command, with what is added to it</source>
        <translation>完整的命令，包括附加的内容</translation>
    </message>
    <message>
        <source>Copy the exact command to the clipboard</source>
        <translation>将完整的命令复制到剪贴板</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Why the run was not launched</source>
        <translation>运行未启动的原因</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>启动(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The changes become a commit that no branch has, so that the run can be reproduced; your working tree and your branch stay as they are</source>
        <translation>更改会成为一个不属于任何分支的提交，使该运行可以重现；您的工作树和分支保持不变</translation>
    </message>
    <message>
        <source>S&amp;tore uncommitted changes with the run (snapshot)</source>
        <translation>将未提交的更改与运行一起保存（快照）(&amp;T)</translation>
    </message>
    <message>
        <source>The commit is checked out for this run alone, so that you can go on editing while it runs</source>
        <translation>该提交仅为此运行检出，运行期间您可以继续编辑</translation>
    </message>
    <message>
        <source>Run &amp;in a working tree of its own (isolated)</source>
        <translation>在独立的工作树中运行（隔离）(&amp;I)</translation>
    </message>
</context>
<context>
    <name>OpenedProject</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
</context>
<context>
    <name>OrderActions</name>
    <message>
        <source>Delete &amp;for good…</source>
        <translation>永久删除(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>Keeping order</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Run aga&amp;in…</source>
        <translation>再次运行(&amp;I)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>Rename gro&amp;up…</source>
        <translation>重命名组(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Edit description…</source>
        <translation>编辑描述(&amp;E)…</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>标签(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Trash…</source>
        <translation>回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare runs…</source>
        <translation>比较运行(&amp;M)…</translation>
    </message>
    <message>
        <source>Compare the selected runs, or all that are shown (%1)</source>
        <translation>比较所选的运行，或所有显示的运行 (%1)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Text to paste</source>
        <translation>要粘贴的文本</translation>
    </message>
    <message>
        <source>Paste into the terminal</source>
        <translation>粘贴到终端</translation>
    </message>
</context>
<context>
    <name>RunFields</name>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy commit</source>
        <translation>复制提交</translation>
    </message>
    <message>
        <source>Copy start time</source>
        <translation>复制启动时间</translation>
    </message>
    <message>
        <source>Copy description</source>
        <translation>复制描述</translation>
    </message>
    <message>
        <source>Copy host</source>
        <translation>复制主机</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is a key of the entry, as in &quot;Copy learning-rate&quot;</extracomment>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>No description</source>
        <extracomment>Stands where a description would be</extracomment>
        <translation>无描述</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>Stands where the value of a key would be</extracomment>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The name of a run</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>When a run was started</extracomment>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>The computer that a run was started on</extracomment>
        <translation>主机</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more key(s)</source>
        <translation>
            <numerusform>… 以及另外 %n 个键</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunFilter</name>
    <message>
        <source>Column %1: %2</source>
        <extracomment>What is wrong with an expression, and where</extracomment>
        <translation>第 %1 列：%2</translation>
    </message>
</context>
<context>
    <name>RunGroups</name>
    <message>
        <source>same parameters</source>
        <extracomment>Name of a group of runs whose commands set the same, all of them</extracomment>
        <translation>相同参数</translation>
    </message>
</context>
<context>
    <name>ScatterAxes</name>
    <message>
        <source>%1 (seconds)</source>
        <extracomment>Label of an axis; %1 is a field that is a length of time</extracomment>
        <translation>%1（秒）</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <comment>heading of a group of settings</comment>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <comment>light or dark colours of the window</comment>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Dates:</source>
        <comment>the format of dates</comment>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Example of the date format</source>
        <translation>日期格式示例</translation>
    </message>
    <message>
        <source>Terminal</source>
        <comment>heading of a group of settings</comment>
        <translation>终端</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <comment>colour scheme of the terminal</comment>
        <translation>配色方案(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <comment>font of the terminal</comment>
        <translation>字体(&amp;F)：</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <comment>size of the terminal&apos;s font</comment>
        <translation>字号(&amp;Z)：</translation>
    </message>
    <message>
        <source>Example of the terminal&apos;s font</source>
        <translation>终端字体示例</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <comment>heading of a group of settings: when the program asks first</comment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Ask before &amp;pasting several lines into a terminal</source>
        <translation>向终端粘贴多行前询问(&amp;P)</translation>
    </message>
    <message>
        <source>Ask before closing a window with &amp;attached terminals</source>
        <translation>关闭有已附加终端的窗口前询问(&amp;A)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <comment>heading of a group of settings</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell when a run has &amp;ended while another window is active</source>
        <translation>其他窗口处于活动状态时，运行结束后通知我(&amp;E)</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>what a shortcut does</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>of the keyboard</comment>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Run Manager</source>
        <translation>Run Manager</translation>
    </message>
    <message>
        <source>Starts your training runs from a clean commit, keeps what each of them was, and gives back the commands that reproduce it.</source>
        <translation>从干净的提交启动训练运行，记录每个运行的内容，并给出复现它的命令。</translation>
    </message>
    <message>
        <source>A project is a folder in a git repository. The demo makes a small one of its own and trains two models in it, which takes a few seconds.</source>
        <translation>项目是 git 仓库中的一个文件夹。演示会自行创建一个小项目，并在其中训练两个模型，只需几秒钟。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Remove the selected project from the list (Del)</source>
        <translation>从列表中移除所选项目 (Del)</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Starting</source>
        <extracomment>Status of a run, in a table and on buttons that filter, as are the next seven</extracomment>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Orphaned</source>
        <extracomment>Status of a run: its command is alive, what watched over it is gone</extracomment>
        <translation>孤立</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Lost</source>
        <extracomment>Status of a run: it ended, and nobody saw how</extracomment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>is starting</source>
        <extracomment>Behind the name of a run, as in &quot;ppo/seed-3 is starting&quot;; so are the next seven</extracomment>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>is orphaned</source>
        <translation>已孤立</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>was killed</source>
        <translation>已被终止</translation>
    </message>
    <message>
        <source>was lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>has an unknown status</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <extracomment>A duration of less than a second</extracomment>
        <translation>&lt; 1 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds; keep it short, it stands in a table, as do the next three</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration: minutes and seconds</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration: hours and minutes</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration: days and hours</extracomment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>结束：%1</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>时长：%1</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Every process of a run is asked to end (SIGTERM); what is still there after 10 seconds is killed (SIGKILL). Entries, logs and files stay.</source>
        <translation>会请求运行的每个进程结束 (SIGTERM)；10 秒后仍存在的进程会被强制终止 (SIGKILL)。条目、日志和文件都会保留。</translation>
    </message>
    <message>
        <source>Runs that will be stopped</source>
        <translation>将要停止的运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>TextOfAnySize</name>
    <message>
        <source>… %1 more, copy takes all</source>
        <extracomment>The rest of a long text that is not shown; %1 is a size as in &quot;1.0 MiB&quot;. The button beside it copies the whole.</extracomment>
        <translation>… 还有 %1，复制时包含全部</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table.</extracomment>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <extracomment>How long ago a run was started; keep it short, it stands in a table. Hours.</extracomment>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <extracomment>A time that is still to come, because the clocks of two machines differ; keep it short.</extracomment>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <extracomment>A time that is still to come, because the clocks of two machines differ; keep it short. Hours.</extracomment>
        <translation>
            <numerusform>%n 小时后</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time of the day, as in &quot;yesterday 14:02&quot;</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <extracomment>%1 is a time of the day, as in &quot;tomorrow 14:02&quot;</extracomment>
        <translation>明天 %1</translation>
    </message>
</context>
<context>
    <name>TimeTicker</name>
    <message>
        <source>%1 s</source>
        <extracomment>Ticks of an axis of time: seconds, minutes, hours, days since a run began</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>Identical</source>
        <extracomment>Whether a run repeats another one, in a table: all values are equal; so are the next three verdicts</extracomment>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>Within tolerance</source>
        <translation>在容差内</translation>
    </message>
    <message>
        <source>Diverged</source>
        <extracomment>Whether a run repeats another one: values differ by more than is tolerated</extracomment>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <extracomment>Whether a run repeats another one: something is missing for the comparison</extracomment>
        <translation>不完整</translation>
    </message>
</context>
<context>
    <name>WorkTreeView</name>
    <message>
        <source>Look at the working tree again (F5)</source>
        <translation>重新查看工作树 (F5)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Files that differ from the commit</source>
        <translation>与提交不同的文件</translation>
    </message>
    <message>
        <source>Show the paths that git neither tracks nor ignores</source>
        <translation>显示既未被 git 跟踪也未被忽略的路径</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <comment>the paths that are not tracked</comment>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Paths that are not tracked</source>
        <translation>未跟踪的路径</translation>
    </message>
</context>
<context>
    <name>runs::AboutDialog</name>
    <message>
        <source>System</source>
        <extracomment>The operating system, in a list of versions</extracomment>
        <translation>系统</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>%1 is a version of Run Manager, as in &quot;Version 1.0.2&quot;</extracomment>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the versions, for a bug report</source>
        <translation>复制版本信息，用于错误报告</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>Confirms, for a moment, that the versions are in the clipboard now</extracomment>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>runs::AxisList</name>
    <message>
        <source>Find axes</source>
        <translation>查找坐标轴</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Tick the axes that are to be shown; drag them into another order.</source>
        <translation>勾选要显示的坐标轴；拖动可改变顺序。</translation>
    </message>
</context>
<context>
    <name>runs::Chart</name>
    <message>
        <source>The times of these values are not known.</source>
        <translation>这些值的时间未知。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>runs::CodePage</name>
    <message>
        <source>From this run</source>
        <translation>从此运行</translation>
    </message>
    <message>
        <source>To this run</source>
        <translation>到此运行</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Commits that one run has and the other has not</source>
        <translation>仅其中一个运行拥有的提交</translation>
    </message>
    <message>
        <source>What has changed in the code</source>
        <translation>代码中的更改</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No commit is recorded of %1, so its code cannot be compared.</source>
        <translation>没有记录 %1 的提交，因此无法比较其代码。</translation>
    </message>
    <message>
        <source>Both ran from the commit %1.</source>
        <translation>两者都从提交 %1 运行。</translation>
    </message>
    <message>
        <source>Only in %1 (%2)</source>
        <extracomment>Heading above commits; %1 is a run, %2 its commit</extracomment>
        <translation>仅在 %1 (%2) 中</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There are more commits than are shown.</source>
        <translation>还有更多未显示的提交。</translation>
    </message>
    <message>
        <source>The files of both commits are the same.</source>
        <translation>两个提交的文件相同。</translation>
    </message>
    <message>
        <source>… and more, which is not shown</source>
        <translation>…以及未显示的更多内容</translation>
    </message>
</context>
<context>
    <name>runs::ColumnChooser</name>
    <message>
        <source>Show only columns that &amp;differ</source>
        <translation>仅显示有差异的列(&amp;D)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>Heading of check boxes: the values of a metric over its steps, drawn in a cell of the table</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>Leaves out columns in which all runs that are shown have the same</source>
        <translation>略去所有显示的运行都相同的列</translation>
    </message>
    <message numerus="yes">
        <source>Reading the metrics of %n more run(s)…</source>
        <translation>
            <numerusform>正在读取另外 %n 个运行的指标…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
</context>
<context>
    <name>runs::CompareWindow</name>
    <message numerus="yes">
        <source>Compare %Ln run(s)</source>
        <translation>
            <numerusform>比较 %Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>停止读取(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Read the runs again (%1)</source>
        <translation>重新读取运行 (%1)</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>并排(&amp;B)</translation>
    </message>
    <message>
        <source>Cod&amp;e</source>
        <translation>代码(&amp;E)</translation>
    </message>
    <message>
        <source>Sca&amp;tter</source>
        <translation>散点图(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Parallel coordinates</source>
        <translation>平行坐标(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>Reading %L1 of %Ln run(s)…</source>
        <translation>
            <numerusform>正在读取 %L1 / %Ln 个运行…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped. Refresh reads again.</source>
        <translation>读取已停止。刷新可重新读取。</translation>
    </message>
    <message>
        <source>Fewer than two of these runs are recorded, so there is nothing to compare.</source>
        <translation>这些运行中有记录的不足两个，因此没有可比较的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln of them side by side</source>
        <translation>
            <numerusform>其中前 %Ln 个并排显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not recorded any more</source>
        <translation>
            <numerusform>%Ln 个已无记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ComparisonModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of the column with the names of runs</extracomment>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>runs::ComparisonPage</name>
    <message>
        <source>How many runs are compared</source>
        <translation>参与比较的运行数量</translation>
    </message>
    <message>
        <source>Copy where the runs differ, as a table</source>
        <translation>将各运行的差异复制为表格</translation>
    </message>
    <message>
        <source>The same in all</source>
        <extracomment>Heading above what is the same in all selected runs</extracomment>
        <translation>相同之处</translation>
    </message>
    <message>
        <source>Different</source>
        <extracomment>Heading above the table of where the selected runs differ</extracomment>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>What has been copied: the table of where the selected runs differ</extracomment>
        <translation>差异</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln of them are compared.</source>
        <translation>
            <numerusform>仅比较其中的前 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>占用空间</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <extracomment>How much room the files of the selected runs take; %1 is a size</extracomment>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
</context>
<context>
    <name>runs::ComparisonTable</name>
    <message>
        <source>Where the runs differ</source>
        <translation>各运行的不同之处</translation>
    </message>
</context>
<context>
    <name>runs::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>Confirms, for a moment, that a text is in the clipboard now</extracomment>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>runs::CurvesPanel</name>
    <message>
        <source>Select runs to see their curves.</source>
        <translation>选择运行以查看其曲线。</translation>
    </message>
    <message>
        <source>No tag matches the filter.</source>
        <translation>没有与筛选匹配的标签。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>There are no metrics yet.</source>
        <translation>还没有指标。</translation>
    </message>
    <message>
        <source>The selected runs have no metrics.</source>
        <translation>所选运行没有指标。</translation>
    </message>
    <message>
        <source>They come from event files that a program writes into its --tb-dir, and from lines that it prints, as “loss: 0.3”. What else is a metric can be said under “metrics:” in .runsrc.</source>
        <translation>指标来自程序写入其 --tb-dir 的事件文件，以及它输出的行，例如“loss: 0.3”。还有哪些内容是指标，可在 .runsrc 的“metrics:”下指明。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a run, %2 what could not be read of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s).</source>
        <extracomment>What could not be read; the first of the sentences follows</extracomment>
        <translation>
            <numerusform>%n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more selected run(s) are not shown.</source>
        <translation>
            <numerusform>另有 %n 个所选运行未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture as P&amp;NG…</source>
        <translation>图片存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Picture as &amp;SVG…</source>
        <translation>图片存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Picture as P&amp;DF…</source>
        <translation>图片存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Points as &amp;CSV…</source>
        <translation>数据点存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>There are no curves to export.</source>
        <translation>没有可导出的曲线。</translation>
    </message>
</context>
<context>
    <name>runs::CurvesTools</name>
    <message>
        <source>Axes and range</source>
        <translation>坐标轴和范围</translation>
    </message>
    <message>
        <source>Show everything (double click in a chart)</source>
        <translation>显示全部（在图表中双击）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>What charts have from left to right</extracomment>
        <translation>步</translation>
    </message>
    <message>
        <source>Relative time</source>
        <translation>相对时间</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>One curve a run, or the mean of several runs with their standard deviation as a band</source>
        <translation>每个运行一条曲线，或多个运行的平均值，并以带状显示其标准差</translation>
    </message>
    <message>
        <source>Each run</source>
        <translation>每个运行</translation>
    </message>
    <message>
        <source>Mean by name</source>
        <translation>按名称平均</translation>
    </message>
    <message>
        <source>Mean by parameters but the seed</source>
        <translation>按除种子外的参数平均</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>平滑(&amp;S)</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>How much of what came before a value counts, as in TensorBoard</source>
        <translation>某个值之前的内容所占的比重，与 TensorBoard 相同</translation>
    </message>
    <message>
        <source>Logarithmic &amp;horizontal axis</source>
        <translation>对数横轴(&amp;H)</translation>
    </message>
    <message>
        <source>Logarithmic &amp;vertical axis</source>
        <translation>对数纵轴(&amp;V)</translation>
    </message>
    <message>
        <source>Ignore &amp;outliers for the range</source>
        <translation>确定范围时忽略离群值(&amp;O)</translation>
    </message>
</context>
<context>
    <name>runs::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n run(s)</source>
        <translation>
            <numerusform>删除 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>删除 %n 个运行(&amp;D)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be deleted, with all files.</source>
        <translation>
            <numerusform>将删除 %n 个运行及其所有文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在计算大小…</translation>
    </message>
    <message>
        <source>%1, %2, %3 will be deleted.</source>
        <translation>将删除 %1、%2，共 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) still running will be ended.</source>
        <translation>
            <numerusform>%n 个仍在进行的运行将被终止。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash</source>
        <translation>
            <numerusform>将 %n 个运行移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n run(s) to the trash</source>
        <translation>
            <numerusform>将 %n 个运行移到回收站(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) will be moved to the trash, with all files.</source>
        <translation>
            <numerusform>%n 个运行将连同所有文件移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>What will be moved to the trash</source>
        <translation>将移到回收站的内容</translation>
    </message>
    <message>
        <source>%1, %2, %3 will be moved to the trash.</source>
        <extracomment>%1 is &quot;3 runs&quot;, %2 is &quot;12 files&quot;, %3 is a size</extracomment>
        <translation>%1、%2、%3 将移到回收站。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>这些运行的工作树中有 %n 处更改不在任何提交中，将会丢失：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>放弃更改并删除 %n 个运行(&amp;D)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::DescriptionDialog</name>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message numerus="yes">
        <source>Description of %n run(s):</source>
        <translation>
            <numerusform>%n 个运行的描述：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They have %n different descriptions, which will be replaced.</source>
        <translation>
            <numerusform>它们有 %n 个不同的描述，都将被替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>runs::DescriptionEditor</name>
    <message>
        <source>It is now:</source>
        <translation>现在是：</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>The description that is recorded now</source>
        <translation>当前记录的描述</translation>
    </message>
    <message>
        <source>Save the description (Ctrl+Enter)</source>
        <translation>保存描述 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the description as it is (Esc)</source>
        <translation>保持描述不变 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>仍然保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>runs::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <extracomment>What a click on a notice does, where it is shown as a button: it shows the run</extracomment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>runs::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation>显示运行的哪些内容</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>What a run has printed</extracomment>
        <translation>日志</translation>
    </message>
    <message>
        <source>Environment</source>
        <extracomment>What surrounded a run: machine, Python, packages, variables</extracomment>
        <translation>环境</translation>
    </message>
</context>
<context>
    <name>runs::EmptyPage</name>
    <message>
        <source>Loading runs…</source>
        <translation>正在加载运行…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Start a command from here, and it is recorded with the commit that it runs from.</source>
        <translation>从这里启动命令，它会连同所依据的提交一起被记录下来。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No run matches the filter “%1”.</source>
        <translation>没有运行符合筛选条件“%1”。</translation>
    </message>
    <message>
        <source>New run…</source>
        <translation>新建运行…</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No run has a status of those that are chosen.</source>
        <translation>没有运行处于所选状态。</translation>
    </message>
    <message>
        <source>No run that has a status of those that are chosen matches the filter “%1”.</source>
        <translation>处于所选状态的运行都不符合筛选条件“%1”。</translation>
    </message>
</context>
<context>
    <name>runs::EndedBar</name>
    <message>
        <source>&amp;Attach again</source>
        <translation>重新附加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Closes this tab</source>
        <translation>关闭此标签页</translation>
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
        <translation>%1 (%L2/%L3)</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of the column with the names of what is known of the environment of a run</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>Heading of the column with the values of what is known of the environment of a run</extracomment>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentPage</name>
    <message>
        <source>Filter names and values</source>
        <translation>筛选名称和值</translation>
    </message>
    <message>
        <source>Filter of the environment</source>
        <translation>环境筛选</translation>
    </message>
    <message>
        <source>Filter of the environment (Ctrl+F)</source>
        <translation>环境筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the environment</source>
        <translation>复制环境</translation>
    </message>
    <message>
        <source>environment</source>
        <extracomment>What has been copied: all rows that are shown of the environment of a run</extracomment>
        <translation>环境</translation>
    </message>
    <message>
        <source>selection</source>
        <extracomment>What has been copied: the rows that are selected</extracomment>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Nothing could be found out about the environment of this run.</source>
        <translation>未能获取此运行的任何环境信息。</translation>
    </message>
    <message>
        <source>No match</source>
        <extracomment>Nothing has the text that is filtered for</extracomment>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>The environment is being gathered.</source>
        <translation>正在收集环境信息。</translation>
    </message>
    <message>
        <source>This run has no record: it was imported, or never began.</source>
        <translation>此运行没有记录：它是导入的，或从未开始。</translation>
    </message>
    <message>
        <source>No environment was gathered for this run.</source>
        <translation>此运行没有收集环境信息。</translation>
    </message>
    <message>
        <source>Gathered %1</source>
        <extracomment>%1 is a time, as in &quot;5 min ago&quot; or &quot;2026-11-23 10:04:11&quot;</extracomment>
        <translation>收集于 %1</translation>
    </message>
</context>
<context>
    <name>runs::EnvironmentView</name>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
</context>
<context>
    <name>runs::FieldBox</name>
    <message>
        <source>Column to filter by</source>
        <translation>筛选所依据的列</translation>
    </message>
    <message>
        <source>Column to filter by: %1</source>
        <extracomment>%1 is the name of a column</extracomment>
        <translation>筛选所依据的列：%1</translation>
    </message>
</context>
<context>
    <name>runs::FilterBar</name>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Off: the text is searched for as it is</source>
        <translation>关闭时：按原样搜索文本</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Off: A and a are the same</source>
        <translation>关闭时：A 与 a 视为相同</translation>
    </message>
    <message>
        <source>Match the whole field</source>
        <translation>匹配整个字段</translation>
    </message>
    <message>
        <source>Off: a part of it is enough</source>
        <translation>关闭时：只需匹配字段的一部分</translation>
    </message>
    <message>
        <source>in:</source>
        <extracomment>Before the column that is filtered by, as in &quot;in: name&quot;</extracomment>
        <translation>列：</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>any column</source>
        <translation>任意列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of how many runs match the filter: &quot;12 of 3,482&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Off: a text is searched for. On: runs are chosen by what is known of them, as in metric.loss.min &lt; 0.3 and status = finished</source>
        <translation>关闭：查找文本。开启：按运行的已知信息选取，例如 metric.loss.min &lt; 0.3 and status = finished</translation>
    </message>
    <message>
        <source>Expression, such as %1</source>
        <translation>表达式，例如 %1</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
</context>
<context>
    <name>runs::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>runs::GroupModel</name>
    <message>
        <source>Of a group the mean, and the standard deviation of its runs</source>
        <translation>组的平均值，及其中运行的标准差</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>Heading of a column: how many runs a group has</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In the place of the value of a parameter that a run does not have</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>nan</source>
        <extracomment>In the place of a number that is none</extracomment>
        <translation>nan</translation>
    </message>
    <message>
        <source> (%1 of %2)</source>
        <extracomment>Behind a mean: of how many runs it is, when that is not all of them</extracomment>
        <translation>（%1 / %2）</translation>
    </message>
</context>
<context>
    <name>runs::GroupView</name>
    <message>
        <source>Groups of runs</source>
        <translation>运行分组</translation>
    </message>
</context>
<context>
    <name>runs::HistoryPopup</name>
    <message>
        <source>Filter earlier commands</source>
        <translation>筛选先前的命令</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>先前的命令</translation>
    </message>
    <message>
        <source>No earlier command holds this text.</source>
        <translation>先前的命令中没有包含此文本的命令。</translation>
    </message>
</context>
<context>
    <name>runs::Housekeeping</name>
    <message numerus="yes">
        <source>Deleting %n run(s)…</source>
        <translation>
            <numerusform>正在删除 %n 个运行……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n run(s) to the trash</source>
        <translation>
            <numerusform>已将 %n 个运行移到回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n run(s)</source>
        <translation>
            <numerusform>已删除 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n run(s)</source>
        <translation>
            <numerusform>已恢复 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n run(s)</source>
        <translation>
            <numerusform>已重命名 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the tags of %n run(s)</source>
        <translation>
            <numerusform>已设置 %n 个运行的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Described %n run(s)</source>
        <translation>
            <numerusform>已更新 %n 个运行的描述</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogPage</name>
    <message>
        <source>Jump to end</source>
        <translation>跳到末尾</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>the first %1 of the selection</source>
        <translation>所选内容的前 %1</translation>
    </message>
    <message>
        <source>Shows what comes, as it comes (End)</source>
        <translation>随时显示新的输出 (End)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Breaks long lines at the edge</source>
        <translation>长行在边缘处换行</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>在日志中查找 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>打开日志所在的文件夹</translation>
    </message>
    <message>
        <source>Copy the path of the log</source>
        <translation>复制日志的路径</translation>
    </message>
    <message>
        <source>path of the log</source>
        <translation>日志的路径</translation>
    </message>
    <message>
        <source>Select a run to see what it prints.</source>
        <translation>选择一个运行以查看其输出。</translation>
    </message>
    <message>
        <source>No output yet.</source>
        <translation>尚无输出。</translation>
    </message>
    <message>
        <source>This run has no log: it was imported, or never began.</source>
        <translation>此运行没有日志：它是导入的，或从未开始。</translation>
    </message>
    <message>
        <source>The log is gone.</source>
        <translation>日志已不存在。</translation>
    </message>
    <message>
        <source>The run printed nothing.</source>
        <translation>运行没有任何输出。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln line(s)</source>
        <extracomment>How large a log is: &quot;12.3 MiB, 45,678 lines&quot;</extracomment>
        <translation>
            <numerusform>%1，%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, reading: %2 %</source>
        <extracomment>A large log of which only the end is shown, as long as the rest is being read: &quot;512 MiB, reading: 35 %&quot;</extracomment>
        <translation>%1，正在读取：%2%</translation>
    </message>
    <message>
        <source>The log is gone. This was it: %1</source>
        <translation>日志已不存在。此前为：%1</translation>
    </message>
</context>
<context>
    <name>runs::LogSearchBar</name>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Off: the text is searched for as it is</source>
        <translation>关闭时：按原样搜索文本</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Off: A and a are the same</source>
        <translation>关闭时：A 与 a 视为相同</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>向上查找</translation>
    </message>
    <message>
        <source>Find above (Shift+Enter)</source>
        <translation>向上查找 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>向下查找</translation>
    </message>
    <message>
        <source>Find below (Enter)</source>
        <translation>向下查找 (Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%L1 so far…</source>
        <extracomment>As many places have been found so far.</extracomment>
        <translation>目前 %L1 处…</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>What is searched for is nowhere in the log.</extracomment>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <extracomment>Places that a search has found</extracomment>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
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
        <translation>运行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) are attached. Closing the window detaches them; the runs go on.</source>
        <translation>
            <numerusform>已附加 %n 个终端。关闭窗口会分离这些终端；运行将继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
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
当前显示的是上次读取的运行，在文件恢复正确之前无法更改。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Launching %1…</source>
        <translation>正在启动 %1…</translation>
    </message>
    <message>
        <source>%1 has been launched.</source>
        <translation>已启动 %1。</translation>
    </message>
    <message>
        <source>%1 has been launched; the filter may hide it.</source>
        <translation>已启动 %1；它可能被筛选隐藏。</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commands that reproduce %n run(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个运行的复现命令</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>On the button of what was copied, for a moment</extracomment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1 has no tmux session any more, so there is nothing to attach to.</source>
        <translation>%1 已没有 tmux 会话，因此无法附加。</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>在终端中</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have no commit recorded: which code they ran from is not known.</source>
        <translation>
            <numerusform>有 %n 个运行没有记录提交：不知道它们运行的是哪个版本的代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which runs can be attached to is not known. %1</source>
        <translation>无法得知可以附加到哪些运行。%1</translation>
    </message>
    <message numerus="yes">
        <source>Stopping %n run(s)…</source>
        <translation>
            <numerusform>正在停止 %n 个运行……</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped %n run(s)</source>
        <translation>
            <numerusform>已停止 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w log</source>
        <translation>显示日志(&amp;W)</translation>
    </message>
    <message>
        <source>%1 is not among the rows; the filter may hide it.</source>
        <translation>%1 不在这些行中；它可能被筛选隐藏。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>&amp;Saved views</source>
        <translation>已保存的视图(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All parameters but seeds</source>
        <translation>除种子外的所有参数(&amp;A)</translation>
    </message>
    <message>
        <source>Differs at step %1</source>
        <translation>在第 %1 步出现差异</translation>
    </message>
    <message>
        <source>The description that you are writing for “%1” is not saved. Closing the window discards it.</source>
        <translation>您正在为“%1”撰写的描述尚未保存。关闭窗口会丢弃它。</translation>
    </message>
    <message numerus="yes">
        <source>The descriptions that you are writing for %n run(s) are not saved. Closing the window discards them.</source>
        <translation>
            <numerusform>您正在为 %n 个运行撰写的描述尚未保存。关闭窗口会丢弃它们。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Information: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>信息：%1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <extracomment>What a screen reader says of a message; %1 is its text</extracomment>
        <translation>错误：%1</translation>
    </message>
</context>
<context>
    <name>runs::NameDialog</name>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>The filter that has this name now is replaced.</source>
        <translation>现有的同名筛选将被替换。</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>视图名称(&amp;N)：</translation>
    </message>
    <message>
        <source>The view that has this name now is replaced.</source>
        <translation>现有的同名视图将被替换。</translation>
    </message>
</context>
<context>
    <name>runs::NamedMenu</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>No saved filters</source>
        <translation>没有已保存的筛选</translation>
    </message>
    <message>
        <source>&amp;Save current filter…</source>
        <translation>保存当前筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>No saved views</source>
        <translation>没有已保存的视图</translation>
    </message>
    <message>
        <source>&amp;Save current view…</source>
        <translation>保存当前视图(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>runs::NewName</name>
    <message>
        <source>The run needs a name.</source>
        <translation>运行需要一个名称。</translation>
    </message>
    <message>
        <source>%1 is a run. It cannot be a group as well, because they would share a directory.</source>
        <translation>%1 是一个运行。它不能同时又是组，否则二者会共用同一目录。</translation>
    </message>
    <message>
        <source>%1 is a group, with the run %2 in it. A run cannot have its name, because they would share a directory.</source>
        <translation>%1 是一个组，其中有运行 %2。运行不能使用该组的名称，否则二者会共用同一目录。</translation>
    </message>
    <message>
        <source>There is a run of this name already.</source>
        <translation>已有同名的运行。</translation>
    </message>
</context>
<context>
    <name>runs::NewRunDialog</name>
    <message>
        <source>&amp;Use %1</source>
        <comment>a name for a run</comment>
        <translation>使用 %1(&amp;U)</translation>
    </message>
    <message>
        <source>No run has this name yet.</source>
        <translation>还没有运行使用此名称。</translation>
    </message>
    <message>
        <source>There is no command yet.</source>
        <translation>尚未输入命令。</translation>
    </message>
    <message>
        <source>The virtualenv cannot be used.</source>
        <translation>无法使用该虚拟环境。</translation>
    </message>
    <message>
        <source>Choose a virtualenv</source>
        <translation>选择虚拟环境</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>The run was not launched.</source>
        <translation>运行未启动。</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>不能使用此名称。</translation>
    </message>
</context>
<context>
    <name>runs::NothingSelected</name>
    <message>
        <source>Select a run to see what is recorded of it.</source>
        <translation>选择一个运行以查看其记录的内容。</translation>
    </message>
</context>
<context>
    <name>runs::ParallelPage</name>
    <message>
        <source>Copy the expression</source>
        <translation>复制表达式</translation>
    </message>
    <message>
        <source>C&amp;lear brushes</source>
        <translation>清除刷选范围(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Filter the table</source>
        <translation>筛选表格(&amp;F)</translation>
    </message>
    <message>
        <source>Tick at least two axes.</source>
        <translation>请至少勾选两个坐标轴。</translation>
    </message>
    <message>
        <source>Expression for the runs in the brushes</source>
        <translation>刷选范围内运行的表达式</translation>
    </message>
    <message>
        <source>Show only the runs in the brushes in the table</source>
        <translation>在表格中仅显示刷选范围内的运行</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln run(s)</source>
        <extracomment>How many of the runs lie in the brushes</extracomment>
        <translation>
            <numerusform>%L1 / %Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag along an axis to choose runs.</source>
        <translation>沿坐标轴拖动以选取运行。</translation>
    </message>
</context>
<context>
    <name>runs::ParallelView</name>
    <message>
        <source>%1 (log)</source>
        <extracomment>Title of an axis; %1 is a field</extracomment>
        <translation>%1（对数）</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
</context>
<context>
    <name>runs::PasteDialog</name>
    <message numerus="yes">
        <source>%n line(s) will be typed into the terminal, each with Enter: a shell runs them at once.</source>
        <translation>
            <numerusform>将向终端输入 %n 行，每行后都会按 Enter：shell 会立即执行这些内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Joins the lines with spaces and presses no Enter.</source>
        <translation>用空格连接各行，并且不按 Enter。</translation>
    </message>
    <message>
        <source>Paste as &amp;one line</source>
        <translation>粘贴为一行(&amp;O)</translation>
    </message>
</context>
<context>
    <name>runs::PathField</name>
    <message>
        <source>missing</source>
        <extracomment>A file or directory of a run that is not there</extracomment>
        <translation>不存在</translation>
    </message>
</context>
<context>
    <name>runs::PointSizeBox</name>
    <message>
        <source> pt</source>
        <extracomment>Unit of the size of a font: typographic points</extracomment>
        <translation> 磅</translation>
    </message>
    <message>
        <source>%1 pt (system)</source>
        <extracomment>Size of a font: %1 points, because the system&apos;s font has that size</extracomment>
        <translation>%1 磅（系统）</translation>
    </message>
</context>
<context>
    <name>runs::RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>A recent project whose folder is not there; %1 is its path</extracomment>
        <translation>不存在：%1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>runs::RemovalModel</name>
    <message>
        <source>ended</source>
        <comment>a tmux session, of which only the screen is left</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a tmux session</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>tmux session %1</source>
        <translation>tmux 会话 %1</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading of a column</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Files</source>
        <comment>heading of a column of numbers</comment>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>heading of a column of sizes</comment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>heading of a column: the tmux session</comment>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>runs::RenameDialog</name>
    <message>
        <source>Rename run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>重命名组</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>New name of the run %1:</source>
        <translation>运行 %1 的新名称：</translation>
    </message>
    <message numerus="yes">
        <source>New name of the group %1, with %n run(s):</source>
        <translation>
            <numerusform>组 %1（%n 个运行）的新名称：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::RepeatDialog</name>
    <message>
        <source>%1 “%2”</source>
        <extracomment>%1 is the hash of a commit, %2 its subject</extracomment>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>再次运行 %1</translation>
    </message>
    <message>
        <source>The commit is checked out into a working tree of the new run&apos;s own. Your files stay as they are.</source>
        <translation>该提交会检出到新运行自己的工作树中。您的文件保持不变。</translation>
    </message>
    <message>
        <source>&amp;Launch</source>
        <translation>启动(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>命令(&amp;C)：</translation>
    </message>
    <message>
        <source>Commit:</source>
        <translation>提交：</translation>
    </message>
    <message>
        <source>Virtualenv:</source>
        <translation>虚拟环境：</translation>
    </message>
</context>
<context>
    <name>runs::RunHappened</name>
    <message>
        <source>Status</source>
        <extracomment>What became of a run</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Missing output</source>
        <translation>缺失的输出</translation>
    </message>
</context>
<context>
    <name>runs::RunHead</name>
    <message>
        <source>Edit description</source>
        <translation>编辑描述</translation>
    </message>
    <message>
        <source>Edit the description (F4)</source>
        <translation>编辑描述 (F4)</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Choose the tags (Ctrl+G)</source>
        <translation>选择标签 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Copy tags</source>
        <translation>复制标签</translation>
    </message>
</context>
<context>
    <name>runs::RunLegend</name>
    <message>
        <source>Runs in the charts</source>
        <translation>图表中的运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A group of runs in the legend of a chart, and how many there are</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>仅显示此项(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
</context>
<context>
    <name>runs::RunPage</name>
    <message>
        <source>Reproduce</source>
        <extracomment>The commands that run a run again</extracomment>
        <translation>复现</translation>
    </message>
    <message>
        <source>Copy the commands that reproduce this run</source>
        <translation>复制用于复现此运行的命令</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>The subject of a commit, %1, in quotation marks</extracomment>
        <translation>“%1”</translation>
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
        <translation>打开 TensorBoard 目录</translation>
    </message>
    <message>
        <source>Copy the path of the TensorBoard directory</source>
        <translation>复制 TensorBoard 目录的路径</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <extracomment>The file that a training program saves its state in</extracomment>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Open the folder of the checkpoint</source>
        <translation>打开检查点所在的文件夹</translation>
    </message>
    <message>
        <source>Copy the path of the checkpoint</source>
        <translation>复制检查点的路径</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>The directory with what happened during a run: its state, its log</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Copy the path of the record</source>
        <translation>复制记录的路径</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>占用空间</translation>
    </message>
    <message>
        <source>with %1 for its working tree</source>
        <extracomment>Below the size of a run on the disk; %1 is a size</extracomment>
        <translation>其中工作树占 %1</translation>
    </message>
</context>
<context>
    <name>runs::RunTableModel</name>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column of the table of runs, as are the next eight</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Exit</source>
        <extracomment>Heading of a column: the exit code of a command, or the signal that ended it</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <source>Its terminal can be attached.</source>
        <translation>可以附加到它的终端。</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <extracomment>Heading of a column: how much room the files of a run take</extracomment>
        <translation>占用空间</translation>
    </message>
    <message>
        <source>%1
last %2, at step %3
between %4 and %5, mean %6
%7 values</source>
        <extracomment>%1 is a metric; the others are numbers</extracomment>
        <translation>%1
最后为 %2，在第 %3 步
介于 %4 和 %5 之间，平均 %6
%7 个值</translation>
    </message>
</context>
<context>
    <name>runs::RunTableView</name>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Choose columns…</source>
        <translation>选择列(&amp;C)…</translation>
    </message>
    <message>
        <source>Only columns that &amp;differ</source>
        <translation>仅有差异的列(&amp;D)</translation>
    </message>
</context>
<context>
    <name>runs::RunVerdict</name>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>none: values have to be equal</source>
        <extracomment>How far values may be apart</extracomment>
        <translation>无：值必须相等</translation>
    </message>
    <message>
        <source>Compared</source>
        <extracomment>When two runs were compared</extracomment>
        <translation>比较时间</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>%1, with %n value(s)</source>
        <extracomment>%1 is how many metrics were compared, %n how many values of them</extracomment>
        <translation>
            <numerusform>%1，共 %n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdict</source>
        <extracomment>Whether a run repeats another one</extracomment>
        <translation>结论</translation>
    </message>
    <message>
        <source>Missing for the comparison</source>
        <translation>比较所缺的内容</translation>
    </message>
    <message>
        <source>Reference</source>
        <extracomment>The run that a run was compared with</extracomment>
        <translation>参照</translation>
    </message>
</context>
<context>
    <name>runs::ScatterPage</name>
    <message>
        <source>Field on the horizontal axis</source>
        <translation>横轴上的字段</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Metric on the vertical axis</source>
        <translation>纵轴上的指标</translation>
    </message>
    <message>
        <source>Field that colours the points</source>
        <translation>决定点颜色的字段</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>对数横轴</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>对数纵轴</translation>
    </message>
    <message>
        <source>&amp;X:</source>
        <translation>&amp;X：</translation>
    </message>
    <message>
        <source>&amp;Y:</source>
        <translation>&amp;Y：</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>颜色(&amp;O)：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>These runs have nothing that a metric could be plotted against.</source>
        <translation>这些运行没有可用来与指标对照绘图的内容。</translation>
    </message>
    <message>
        <source>These runs have no metrics, neither in event files nor in what they have printed.</source>
        <translation>这些运行没有指标，事件文件和其输出中都没有。</translation>
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
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a value of %1 or %2 that can be shown</source>
        <extracomment>%1 and %2 are fields; runs that are not among the points</extracomment>
        <translation>
            <numerusform>%Ln 个没有可显示的 %1 或 %2 的值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::ScatterPlot</name>
    <message>
        <source>Runs as points</source>
        <translation>以点表示的运行</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>In a legend: runs without a value, and those with rarer ones</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>runs::SearchBar</name>
    <message>
        <source>Find in the terminal and its history</source>
        <translation>在终端及其历史中查找</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Small letters find capital ones, too.</source>
        <translation>小写字母也会匹配大写字母。</translation>
    </message>
    <message>
        <source>Find above</source>
        <translation>向上查找</translation>
    </message>
    <message>
        <source>Find above (Enter)</source>
        <translation>向上查找 (Enter)</translation>
    </message>
    <message>
        <source>Find below</source>
        <translation>向下查找</translation>
    </message>
    <message>
        <source>Find below (Shift+Enter)</source>
        <translation>向下查找 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>What is searched for is nowhere in the terminal.</extracomment>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>runs::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <extracomment>The colours of the window</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Light colours of the window</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Dark colours of the window</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>How long ago</source>
        <extracomment>How dates are shown: &quot;5 min ago&quot;</extracomment>
        <translation>距今时间</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <extracomment>How dates are shown: &quot;2026-11-23 10:04:11&quot;</extracomment>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>As the system writes them</source>
        <extracomment>How dates are shown: as the locale writes it</extracomment>
        <translation>按系统格式</translation>
    </message>
    <message>
        <source>Automatic: follows light and dark</source>
        <extracomment>Colours of the terminal</extracomment>
        <translation>自动：跟随浅色和深色</translation>
    </message>
    <message>
        <source>&amp;System&apos;s fixed font (%1)</source>
        <extracomment>%1 is the name of a font</extracomment>
        <translation>系统等宽字体（%1）(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>恢复默认值(&amp;R)</translation>
    </message>
</context>
<context>
    <name>runs::ShortcutsDialog</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>Keys that do the same, as in &quot;Ctrl++ or Ctrl+=&quot;</extracomment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No shortcut matches “%1”.</source>
        <translation>没有与“%1”匹配的快捷键。</translation>
    </message>
</context>
<context>
    <name>runs::SideBySideModel</name>
    <message>
        <source>%1 has none.</source>
        <translation>%1 没有。</translation>
    </message>
    <message>
        <source>%1 compared with %2</source>
        <extracomment>%1 is a difference as in &quot;+0.2, +4%&quot;, %2 the name of a run</extracomment>
        <translation>%1（与 %2 相比）</translation>
    </message>
    <message>
        <source>The best of these runs</source>
        <translation>这些运行中最好的</translation>
    </message>
    <message>
        <source>The reference: the others are compared with it.</source>
        <translation>参照：其他运行与它比较。</translation>
    </message>
    <message>
        <source>A click makes it the reference that the others are compared with.</source>
        <translation>单击可将其设为供其他运行比较的参照。</translation>
    </message>
</context>
<context>
    <name>runs::SideBySidePage</name>
    <message>
        <source>Only what &amp;differs</source>
        <translation>仅显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>&amp;Metrics:</source>
        <translation>指标(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <extracomment>Button with a menu: copies the table as Markdown, LaTeX or CSV</extracomment>
        <translation>复制为(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the rows that are shown</source>
        <translation>复制显示的行</translation>
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
        <translation>已复制</translation>
    </message>
    <message>
        <source>No row that differs matches the filter.</source>
        <translation>没有与筛选匹配的有差异的行。</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有与筛选匹配的行。</translation>
    </message>
    <message>
        <source>Nothing that is recorded of these runs differs.</source>
        <translation>这些运行所记录的内容没有差异。</translation>
    </message>
    <message>
        <source>The &amp;smallest value is the best</source>
        <extracomment>What is marked as the best value of a metric</extracomment>
        <translation>最小的值最好(&amp;S)</translation>
    </message>
    <message>
        <source>The &amp;largest value is the best</source>
        <translation>最大的值最好(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mark none</source>
        <translation>不标记(&amp;M)</translation>
    </message>
</context>
<context>
    <name>runs::SideBySideView</name>
    <message>
        <source>Runs side by side</source>
        <translation>并排的运行</translation>
    </message>
</context>
<context>
    <name>runs::StartPage</name>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
</context>
<context>
    <name>runs::StatusChips</name>
    <message>
        <source>All %1</source>
        <extracomment>A button that shows runs of every status; %1 is how many there are</extracomment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>status and number</comment>
        <extracomment>A button that shows the runs of one status: &quot;Failed 5&quot;</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln run(s)</source>
        <extracomment>On a button that filters; %1 is the status of the runs, or &quot;All&quot;</extracomment>
        <translation>
            <numerusform>%1：%Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Click to see them alone, Ctrl+click to add or remove them</source>
        <translation>单击仅查看它们，Ctrl+单击可添加或移除</translation>
    </message>
</context>
<context>
    <name>runs::StatusLine</name>
    <message numerus="yes">
        <source>%L1 run(s)</source>
        <extracomment>%L1 is the number</extracomment>
        <translation>
            <numerusform>%L1 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %L2 run(s)</source>
        <translation>
            <numerusform>%L1 / %L2 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 selected</source>
        <comment>number of selected runs</comment>
        <translation>
            <numerusform>已选择 %L1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 active</source>
        <comment>number of runs whose command is alive</comment>
        <translation>
            <numerusform>%L1 个活动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %L1 run(s); there are more</source>
        <comment>while a large database is read</comment>
        <translation>
            <numerusform>最后 %L1 个运行；还有更多</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::StopDialog</name>
    <message numerus="yes">
        <source>Stop %n run(s)</source>
        <translation>
            <numerusform>停止 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n run(s)?</source>
        <translation>
            <numerusform>停止 %n 个运行？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Stop %n run(s)</source>
        <translation>
            <numerusform>停止 %n 个运行(&amp;S)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TagsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags of %1:</source>
        <translation>%1 的标签：</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s):</source>
        <translation>
            <numerusform>%n 个运行的标签：</numerusform>
        </translation>
    </message>
    <message>
        <source>New tags, with blanks between them</source>
        <translation>新标签，以空格分隔</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>&amp;Set tags</source>
        <translation>设置标签(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n of the runs have it</source>
        <translation>
            <numerusform>其中 %n 个运行有此标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TensorBoards</name>
    <message>
        <source>Open in Tensor&amp;Board</source>
        <translation>在 TensorBoard 中打开(&amp;B)</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message numerus="yes">
        <source>Starting TensorBoard for %n run(s)…</source>
        <translation>
            <numerusform>正在为 %n 个运行启动 TensorBoard…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>TensorBoard shows %n run(s) at %1 until this window is closed.</source>
        <translation>
            <numerusform>TensorBoard 正在 %1 显示 %n 个运行，直到此窗口关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop TensorBoard</source>
        <translation>停止 TensorBoard(&amp;S)</translation>
    </message>
    <message>
        <source>No browser could be opened; give this address to one.</source>
        <translation>无法打开浏览器；请在浏览器中输入此地址。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>runs</comment>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Without event files so far: %1</source>
        <extracomment>%1 is a list of runs</extracomment>
        <translation>目前没有事件文件：%1</translation>
    </message>
</context>
<context>
    <name>runs::TerminalPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Detaches the terminal; the run goes on</source>
        <translation>分离终端；运行将继续</translation>
    </message>
    <message>
        <source>Double-click a run, or press Enter, to watch it here.</source>
        <translation>双击某个运行，或按 Enter，即可在此处查看。</translation>
    </message>
    <message>
        <source>Attached runs</source>
        <translation>已附加的运行</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Close the tab of %1</source>
        <translation>关闭 %1 的标签页</translation>
    </message>
    <message>
        <source>%1 (ended)</source>
        <extracomment>The text of a tab: %1 is the name of a run whose terminal is not attached any more.</extracomment>
        <translation>%1（已结束）</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>清除选择(&amp;L)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>重置缩放(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next terminal</source>
        <translation>下一个终端(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious terminal</source>
        <translation>上一个终端(&amp;V)</translation>
    </message>
    <message>
        <source>Leav&amp;e the terminal</source>
        <extracomment>Gives the keyboard back to the rest of the window.</extracomment>
        <translation>离开终端(&amp;E)</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>关闭标签页(&amp;T)</translation>
    </message>
</context>
<context>
    <name>runs::TerminalView</name>
    <message>
        <source>The terminal has shown nothing.</source>
        <translation>终端没有显示任何内容。</translation>
    </message>
    <message>
        <source>Terminal of %1</source>
        <translation>%1 的终端</translation>
    </message>
    <message>
        <source>%1 is not installed, or not in PATH. Install it, then attach again.</source>
        <translation>%1 未安装，或不在 PATH 中。请安装后重新附加。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>The terminal has been detached. The run goes on.</source>
        <translation>终端已分离。运行将继续。</translation>
    </message>
    <message>
        <source>The tmux server has ended, and the session with it.</source>
        <translation>tmux 服务器已结束，会话也随之结束。</translation>
    </message>
    <message>
        <source>%1 was ended by a signal.</source>
        <translation>%1 被信号终止。</translation>
    </message>
    <message>
        <source>%1 has ended with exit status %2. What it said is below.</source>
        <translation>%1 已结束，退出状态为 %2。其输出见下方。</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>会话已结束。</translation>
    </message>
</context>
<context>
    <name>runs::TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Runs in the trash</source>
        <translation>回收站中的运行</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站为空</translation>
    </message>
    <message>
        <source>Runs that you delete come here with their files. They can be restored until you delete them for good.</source>
        <translation>您删除的运行及其文件会放在这里。在彻底删除之前，都可以还原。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>彻底删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>清空回收站(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>How many runs are in the trash, %1 is &quot;3 runs&quot;, and how large all of it is, %2</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) and their files, %1, will be deleted for good.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>
            <numerusform>%n 个运行及其文件（%1）将被彻底删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the working trees of these runs are in no commit and would be lost:</source>
        <translation>
            <numerusform>这些运行的工作树中有 %n 处更改不在任何提交中，将会丢失：</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>彻底删除</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n run(s)</source>
        <translation>
            <numerusform>删除 %n 个运行(&amp;D)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard changes and delete %n run(s)</source>
        <translation>
            <numerusform>放弃更改并删除 %n 个运行(&amp;D)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::TrashModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>Heading above the times at which runs were deleted</extracomment>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
</context>
<context>
    <name>runs::UnsavedChanges</name>
    <message>
        <source>commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a run, %2 a file of it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>lines of a list</comment>
        <translation>
            <numerusform>……以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runs::Verifier</name>
    <message>
        <source>There is no run %1 any more.</source>
        <translation>运行 %1 已不存在。</translation>
    </message>
    <message>
        <source>Reproduce and &amp;verify…</source>
        <translation>复现并验证(&amp;V)…</translation>
    </message>
    <message>
        <source>Verify against t&amp;he original</source>
        <translation>对照原运行验证(&amp;H)</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verify one against t&amp;he other</source>
        <translation>相互对照验证(&amp;H)</translation>
    </message>
    <message>
        <source>The run %1 has taken the place of the one that it reproduces, so there is nothing left to compare it with.</source>
        <translation>运行 %1 已取代它所复现的运行，因此已没有可与之比较的对象。</translation>
    </message>
    <message>
        <source>Comparing %1 with %2…</source>
        <translation>正在比较 %1 与 %2…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>sentences on what is missing</comment>
        <translation>
            <numerusform>……以及另外 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;curves</source>
        <translation>显示曲线(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
</context>
<context>
    <name>runs::VerifyBox</name>
    <message>
        <source>&amp;Verify that it repeats, when it has ended</source>
        <translation>结束后验证其是否重现(&amp;V)</translation>
    </message>
    <message>
        <source>Exactly the same values</source>
        <extracomment>How far metrics may be from those of the original</extracomment>
        <translation>值完全相同</translation>
    </message>
    <message>
        <source>Within an absolute tolerance of</source>
        <translation>绝对容差不超过</translation>
    </message>
    <message>
        <source>Within a relative tolerance of</source>
        <translation>相对容差不超过</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How far values may be apart</source>
        <translation>值之间允许的差距</translation>
    </message>
    <message>
        <source>The run %1 has no metrics, so there is nothing to compare with.</source>
        <translation>运行 %1 没有指标，因此没有可比较的内容。</translation>
    </message>
    <message>
        <source>The tolerance has to be a number that is not negative, such as 1e-6.</source>
        <translation>容差必须是非负数，例如 1e-6。</translation>
    </message>
</context>
<context>
    <name>runs::WorkTreeView</name>
    <message>
        <source>Looking at the working tree…</source>
        <translation>正在查看工作树…</translation>
    </message>
    <message>
        <source>The working tree has not been seen yet.</source>
        <translation>尚未查看工作树。</translation>
    </message>
    <message>
        <source>There is no commit that the run could be tied to.</source>
        <translation>没有可与运行关联的提交。</translation>
    </message>
    <message>
        <source>The working tree has changes that are in no commit.</source>
        <translation>工作树中有尚未提交的更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from the commit, so the run could not be reproduced. Commit the changes (git commit -a) or put them aside (git stash), then check again.</source>
        <translation>
            <numerusform>有 %n 个文件与提交不同，因此该运行将无法复现。请提交这些更改（git commit -a）或将其贮藏（git stash），然后重新检查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) will not be in the commit that the run is tied to: git neither tracks nor ignores them.</source>
        <translation>
            <numerusform>有 %n 个路径不会包含在该运行所关联的提交中：它们既未被 git 跟踪也未被忽略。</numerusform>
        </translation>
    </message>
    <message>
        <source>no branch</source>
        <comment>HEAD is detached</comment>
        <translation>无分支</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from the commit; they will be stored with the run.</source>
        <translation>
            <numerusform>%n 个文件与提交不同；它们将与运行一起保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) that git neither tracks nor ignores will be stored with the run.</source>
        <translation>
            <numerusform>%n 个 git 既未跟踪也未忽略的路径将与运行一起保存。</numerusform>
        </translation>
    </message>
</context>
</TS>
