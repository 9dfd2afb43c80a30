namespace MailTui.Core.Rendering;

/// <summary>Tells the lines of a patch (unified diff) in a text, one after the other.</summary>
internal struct PatchScanner
{
    private int _removedLeft;
    private int _addedLeft;
    private bool _inHead;

    /// <summary>What the next line of the text is; null when it is no line of a patch.</summary>
    public LineStyle? Next(ReadOnlySpan<char> line)
    {
        if (_removedLeft > 0 || _addedLeft > 0)
            return Body(line);
        if (line.StartsWith("@@ -", StringComparison.Ordinal) && ReadHunk(line))
            return LineStyle.PatchHead;
        if (
            line.StartsWith("diff --git ", StringComparison.Ordinal)
            || line.StartsWith("Index: ", StringComparison.Ordinal)
        )
        {
            _inHead = true;
            return LineStyle.PatchHead;
        }
        if (
            !_inHead
            && line.StartsWith("--- ", StringComparison.Ordinal)
            && line.Length > 4
            && !line[4..].TrimStart('-').IsEmpty
        )
        {
            _inHead = line.ContainsAny('/', '.');
            return _inHead ? LineStyle.PatchHead : null;
        }
        if (!_inHead)
            return null;
        _inHead = !line.IsEmpty && line[0] is not ' ';
        return _inHead ? LineStyle.PatchHead : null;
    }

    private LineStyle Body(ReadOnlySpan<char> line)
    {
        switch (line.IsEmpty ? ' ' : line[0])
        {
            case '+':
                _addedLeft--;
                return LineStyle.PatchAdded;
            case '-':
                _removedLeft--;
                return LineStyle.PatchRemoved;
            case '\\':
                return LineStyle.Text;
            case ' ':
                _addedLeft--;
                _removedLeft--;
                return LineStyle.Text;
            default:
                // Not what the head of the hunk announced: the patch is broken off here.
                _addedLeft = _removedLeft = 0;
                return LineStyle.Text;
        }
    }

    /// <summary><c>@@ -12,3 +12,7 @@</c>: how many lines follow of either side.</summary>
    private bool ReadHunk(ReadOnlySpan<char> line)
    {
        var close = line[3..].IndexOf(" @@", StringComparison.Ordinal);
        if (close < 0)
            return false;
        var ranges = line.Slice(3, close);
        var space = ranges.IndexOf(' ');
        if (space < 0 || !ranges[(space + 1)..].StartsWith('+'))
            return false;
        _inHead = false;
        return Count(ranges[1..space], out _removedLeft) && Count(ranges[(space + 2)..], out _addedLeft);
    }

    private static bool Count(ReadOnlySpan<char> range, out int lines)
    {
        lines = 1;
        var comma = range.IndexOf(',');
        return comma < 0 || int.TryParse(range[(comma + 1)..], out lines) && lines is >= 0 and < 1_000_000;
    }
}
