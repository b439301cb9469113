/**
 * The shape that the English texts owe the Chinese ones: the same keys, any words. Where Chinese
 * counts with one form (`key_other`), English may add `key_one`.
 */
export type Texts<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Base}_other`
    ? `${Base}_one`
    : never]?: string;
};
