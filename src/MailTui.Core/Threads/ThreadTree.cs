namespace MailTui.Core.Threads;

/// <summary>
/// Orders the messages of a conversation as a tree: each one below the nearest message it refers to that is here. Missing
/// messages are passed over, references in a circle are cut, and the order in which messages are given does not matter.
/// </summary>
public static class ThreadTree
{
    /// <summary>Each answer after what it answers; the oldest first among those that answer the same.</summary>
    public static IReadOnlyList<ThreadNode> Build(IReadOnlyList<ThreadMember> members)
    {
        int[] ordered =
        [
            .. Enumerable
                .Range(0, members.Count)
                .OrderBy(member => members[member].Arrived)
                .ThenBy(member => members[member].Key.Value, StringComparer.Ordinal),
        ];
        int[] parents = FindParents(members, ordered);

        var answers = new List<int>?[members.Count];
        var next = new Stack<ThreadNode>();
        // The newest first, so that the oldest ends on top.
        foreach (int member in ordered.Reverse())
        {
            if (parents[member] < 0)
                next.Push(new(member, 0));
            else
                (answers[parents[member]] ??= []).Add(member);
        }

        var nodes = new List<ThreadNode>(members.Count);
        while (next.TryPop(out var node))
        {
            nodes.Add(node);
            foreach (int answer in answers[node.Index] ?? [])
                next.Push(new(answer, node.Depth + 1));
        }

        return nodes;
    }

    private static int[] FindParents(IReadOnlyList<ThreadMember> members, int[] ordered)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int member in ordered)
        {
            foreach (string id in members[member].Ids)
                byId.TryAdd(id, member);
        }

        int[] parents = new int[members.Count];
        int[] roots = [.. Enumerable.Range(0, members.Count)];
        foreach (int member in ordered)
        {
            parents[member] = -1;
            foreach (string id in members[member].Parents)
            {
                // A parent whose tree begins with this very message would close a circle.
                if (!byId.TryGetValue(id, out int parent) || FindRoot(roots, parent) == member)
                    continue;
                parents[member] = parent;
                roots[member] = parent;
                break;
            }
        }

        return parents;
    }

    /// <summary>Shortens the way it goes, so that a chain of any length is climbed once.</summary>
    private static int FindRoot(int[] roots, int member)
    {
        while (roots[member] != member)
        {
            roots[member] = roots[roots[member]];
            member = roots[member];
        }

        return member;
    }
}
