using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>Between the journal's words and the numbers of the index, in SQL. Nothing of it comes from outside.</summary>
internal static class StateSql
{
    /// <summary>The word of <c>folder</c>.</summary>
    public static string FolderToWord { get; } =
        $"CASE folder {string.Join(' ', Folders.Select(f => $"WHEN {(int)f} THEN '{FolderWord.Of(f)}'"))} END";

    /// <summary>The folder of <c>value</c>; null for a word that is none.</summary>
    public static string WordToFolder { get; } =
        $"CASE value {string.Join(' ', Folders.Select(f => $"WHEN '{FolderWord.Of(f)}' THEN {(int)f}"))} END";

    /// <summary>The flag of <c>field</c>; 0 for folder and labels.</summary>
    public static string FieldToFlag { get; } =
        $"CASE field {string.Join(' ', StateField.Flags.Select(f => $"WHEN '{f.Field}' THEN {(int)f.Flag}"))} ELSE 0 END";

    private static MessageFolder[] Folders => Enum.GetValues<MessageFolder>();
}
