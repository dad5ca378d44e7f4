;; Scalar products of one query with many rows. A row is `dimensions` signed bytes, the query as many signed 16-bit numbers at
;; address 0; `dimensions` is a multiple of 16. Sums are exact as long as they stay within 32 bits, which vectors of unit length
;; do: 127 * 32767. Compiled by `npm run generate` into dot-products.wasm.ts.
(module
  (import "rows" "memory" (memory 1))
  (import "rows" "dimensions" (global $dimensions i32))

  ;; Product of the query with the row at the address: 16 numbers a turn, in two sums that don't wait for each other.
  (func $product (param $row i32) (result i32)
    (local $query i32)
    (local $end i32)
    (local $even v128)
    (local $odd v128)
    (local.set $end (i32.add (local.get $row) (global.get $dimensions)))
    (loop $turn
      (local.set $even
        (i32x4.add
          (local.get $even)
          (i32x4.dot_i16x8_s
            (v128.load8x8_s (local.get $row))
            (v128.load (local.get $query)))))
      (local.set $odd
        (i32x4.add
          (local.get $odd)
          (i32x4.dot_i16x8_s
            (v128.load8x8_s offset=8 (local.get $row))
            (v128.load offset=16 (local.get $query)))))
      (local.set $query (i32.add (local.get $query) (i32.const 32)))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (br_if $turn (i32.lt_u (local.get $row) (local.get $end))))
    (local.set $even (i32x4.add (local.get $even) (local.get $odd)))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $even)) (i32x4.extract_lane 1 (local.get $even)))
      (i32.add (i32x4.extract_lane 2 (local.get $even)) (i32x4.extract_lane 3 (local.get $even)))))

  ;; Products with the rows from address $row up to $end, one 32-bit number each, to address $out.
  (func (export "products") (param $row i32) (param $end i32) (param $out i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (i32.store (local.get $out) (call $product (local.get $row)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (global.get $dimensions)))
        (br $next))))

  ;; The highest product with the rows from address $row up to $end; the lowest 32-bit number if there are none.
  (func (export "highest") (param $row i32) (param $end i32) (result i32)
    (local $highest i32)
    (local $product i32)
    (local.set $highest (i32.const 0x80000000))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $product (call $product (local.get $row)))
        (local.set $highest
          (select
            (local.get $product)
            (local.get $highest)
            (i32.gt_s (local.get $product) (local.get $highest))))
        (local.set $row (i32.add (local.get $row) (global.get $dimensions)))
        (br $next)))
    (local.get $highest)))
