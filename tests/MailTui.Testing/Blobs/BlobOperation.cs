namespace MailTui.Testing.Blobs;

/// <summary>What a store is asked to do.</summary>
public enum BlobOperation
{
    List = 0,
    Get,
    Put,
    Delete,
}
