/**
 * Tables in Parquet, column by column. Numbers go out as they lie in memory (PLAIN, uncompressed): at the speed of the
 * compiled program any encoding would cost more than playing the runs. Equal tables give equal bytes.
 */
import type { ColumnChunk, FileMetaData, SchemaElement } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

/** One column; none of its values is absent. 64-bit values are two words each, the lower one first. */
export type Column = { readonly name: string } & (
  | { readonly type: 'INT32' | 'INT64' | 'UINT64'; readonly data: Int32Array }
  | { readonly type: 'DOUBLE'; readonly data: Float64Array }
  /** Row `i` holds `words[data[i]]`. */
  | { readonly type: 'TEXT'; readonly words: readonly string[]; readonly data: Int32Array }
);

const magic = 0x31524150; // PAR1

/** Filled again by each file: asking for megabytes anew costs more than writing them. */
const writer = new ByteWriter();

/**
 * The bytes of a Parquet file of these columns, all of `rows` values, in one row group. They are to be used before the
 * next file is made: its bytes take the same place.
 */
export function parquetBytes(columns: readonly Column[], rows: number): Uint8Array<ArrayBuffer> {
  writer.index = 0;
  writer.offset = 0;
  writer.appendUint32(magic);
  const chunks = columns.map((column) => writeColumn(column, rows));
  const bytes = BigInt(writer.offset - 4);
  const metadata: Omit<FileMetaData, 'metadata_length'> = {
    version: 2,
    created_by: 'escalera',
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    num_rows: BigInt(rows),
    row_groups: [{ columns: chunks, total_byte_size: bytes, total_compressed_size: bytes, num_rows: BigInt(rows) }],
  };
  // The writer appends the length itself.
  writeMetadata(writer, metadata as FileMetaData);
  writer.appendUint32(magic);
  return writer.getBytes();
}

const physical = { INT32: 'INT32', INT64: 'INT64', UINT64: 'INT64', DOUBLE: 'DOUBLE', TEXT: 'BYTE_ARRAY' } as const;

const elementOf = ({ name, type }: Column): SchemaElement => ({
  name,
  type: physical[type],
  repetition_type: 'REQUIRED',
  ...(type === 'TEXT' ? { converted_type: 'UTF8' } : type === 'UINT64' ? { converted_type: 'UINT_64' } : {}),
});

function writeColumn(column: Column, rows: number): ColumnChunk {
  const start = writer.offset;
  if (column.type === 'TEXT') writeDictionary(column.words);
  const page = writer.offset;
  const encoding = column.type === 'TEXT' ? 'RLE_DICTIONARY' : 'PLAIN';
  const bytes = column.type === 'TEXT' ? indexBytes(column.words.length, column.data) : bytesOf(column.data);
  writePageHeader(writer, {
    type: 'DATA_PAGE',
    uncompressed_page_size: bytes.length,
    compressed_page_size: bytes.length,
    data_page_header: {
      num_values: rows,
      encoding,
      definition_level_encoding: 'RLE',
      repetition_level_encoding: 'RLE',
    },
  });
  writer.appendBytes(bytes);
  const size = BigInt(writer.offset - start);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: physical[column.type],
      encodings: column.type === 'TEXT' ? ['PLAIN', encoding] : [encoding],
      path_in_schema: [column.name],
      codec: 'UNCOMPRESSED',
      num_values: BigInt(rows),
      total_uncompressed_size: size,
      total_compressed_size: size,
      data_page_offset: BigInt(page),
      ...(page > start ? { dictionary_page_offset: BigInt(start) } : {}),
    },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function writeDictionary(words: readonly string[]): void {
  const page = new ByteWriter();
  for (const word of words) {
    const text = new TextEncoder().encode(word);
    page.appendUint32(text.length);
    page.appendBytes(text);
  }
  const bytes = page.getBytes();
  writePageHeader(writer, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: bytes.length,
    compressed_page_size: bytes.length,
    dictionary_page_header: { num_values: words.length, encoding: 'PLAIN' },
  });
  writer.appendBytes(bytes);
}

/** Positions in a dictionary, packed into as many bits as the largest needs; the first byte says how many. */
function indexBytes(words: number, data: Int32Array): Uint8Array {
  const page = new ByteWriter(data.length + 16);
  const bits = Math.max(1, 32 - Math.clz32(words - 1));
  page.appendUint8(bits);
  writeRleBitPackedHybrid(page, data, bits);
  return page.getBytes();
}
