namespace MailTui.Core.Attachments;

/// <summary>What can be done about a folder that takes no files.</summary>
public enum FolderProblem
{
    /// <summary>The disk is full or broken: make room, or take another folder.</summary>
    Unusable = 0,

    /// <summary>There is no such folder, and none above it.</summary>
    Missing,

    /// <summary>Its owner or its mode does not let us write.</summary>
    NotPermitted,
}
